// Every name here is invented, and the combined ones are meant to sound so: no
// real person or company should find itself in sample data.

const words = (text: string) => text.split(' ');

/** Names that lists and cards have to cope with: long, short, beyond ASCII. */
export const unusualCompanies = [
  { name: 'Żółw i Łoś Meble Ogrodowe', domain: 'zolw-los', industry: 'Manufacturing' },
  { name: '月見堂食品', domain: 'tsukimido', industry: 'Food and drink' },
  { name: 'Crème Brûlée Mécanique', domain: 'creme-mecanique', industry: 'Manufacturing' },
  {
    name: 'Vereinigte Nebelhorn- und Leuchtturmlampenmanufakturen Untere Wolkenau GmbH & Co. KG',
    domain: 'nebelhorn-wolkenau',
    industry: 'Manufacturing',
  },
  { name: 'Øx', domain: 'oex', industry: 'Media' },
  { name: 'Søndervåg Havbrug', domain: 'sondervag', industry: 'Agriculture' },
  {
    name: 'Incorporated Society for the Keeping, Mending and Punctual Lighting of Harbour Lanterns, Bell Buoys and Other Coastal Apparatus in the Outer Pebbles',
    domain: 'harbour-lanterns',
    industry: 'Public sector',
  },
  { name: 'Ñandú & Peñasco Envíos', domain: 'nandu-envios', industry: 'Logistics' },
  { name: 'Гусь и Ёжик', domain: 'gus-ezhik', industry: 'Retail' },
  { name: 'Çınarlı Işık Enerji', domain: 'cinarli', industry: 'Energy' },
];

export const companyHeads = words(
  'Amber Bramble Copper Drizzle Ember Fable Gossamer Inkwell Juniper Kettle Lantern Marble Nettle Oyster Pebble Quill Ripple Saffron Tumble Velvet Whistle Zephyr',
);
export const companyTails = words(
  'barrow crest dell fathom forge harrow loom mere quay spire stead thorn weir wold',
);
export const legalForms = ['GmbH', 'Ltd', 'Inc.', 'AG', 'S.A.', 'B.V.', '& Daughters', 'Group'];

/** What a company's name may end with, by industry. */
export const trades: Record<string, string[]> = {
  Agriculture: ['Orchards', 'Seeds'],
  Construction: ['Roofing', 'Timber Frames', 'Bridgeworks'],
  Education: ['Academy', 'Evening School'],
  Energy: ['Windworks', 'Heat Pumps', 'Solar'],
  Finance: ['Savings', 'Underwriters'],
  'Food and drink': ['Bakeries', 'Tea Merchants', 'Creamery'],
  Healthcare: ['Clinics', 'Diagnostics', 'Dental Labs'],
  Hospitality: ['Inns', 'Hotels'],
  Logistics: ['Freight', 'Haulage', 'Cold Storage'],
  Manufacturing: ['Bearings', 'Machine Tools', 'Pumps and Valves'],
  Media: ['Pictures', 'Press'],
  'Professional services': ['Advisory', 'Surveyors', 'Translations'],
  Retail: ['Outfitters', 'Bicycles'],
  Software: ['Software', 'Systems', 'Analytics'],
};

export const streets = [
  'Lantern Lane',
  'Quarzgasse',
  'Rue des Brumes',
  'Thistle Row',
  'Kiebitzweg',
  'Old Ropewalk',
];
export const cities = ['Nebelburg', 'Port Tansy', 'Sainte-Brume', 'Søvikhavn', 'Upper Marrow', 'Wolkenau'];

/** People whose names lists and forms have to cope with; an empty last name is allowed. */
export const unusualPeople = [
  { first_name: 'Łucja', last_name: 'Żabikowska-Śnieżek' },
  { first_name: '美咲', last_name: '月野原' },
  { first_name: 'Zoë', last_name: "d'Étoilebrune" },
  { first_name: 'José María', last_name: 'de la Fuente Escondida y Montebruma' },
  { first_name: 'Søren', last_name: 'Østerskær' },
  { first_name: 'Tamsin', last_name: '' },
  { first_name: 'Maximiliana Theodora', last_name: 'von und zu Wolkenhausen-Nebelrode-Kieselbrand' },
  { first_name: 'Çağla', last_name: 'Işıkdere' },
  { first_name: 'Þóra', last_name: 'Hraunmýrsdóttir' },
  { first_name: 'Đorđe', last_name: 'Šumokliz' },
  { first_name: 'Олена', last_name: 'Зоретрав' },
  { first_name: 'Bo', last_name: 'Ø' },
];

export const firstNames = words(
  'Adele Amir Anouk Bashir Bettina Caspar Chiara Dario Dunja Edda Emeka Farida Finn Greta Hamza Hedda Ines Ivo Jette Joao Kaja Kofi Lamin Leonie Liv Maren Mateo Meera Milan Nadia Nils Noor Odile Oskar Paloma Pavel Priya Quentin Rahel Ravi Rosa Samir Signe Tariq Thea Tove Umar Vera Wanda Xenia Yara Yusuf Zita',
);
export const surnameHeads = words(
  'Amsel Bramble Candle Distel Fennel Garnet Kiesel Lantern Marigold Nebel Otter Pepper Quill Sorrel Thimble Wacholder Willow',
);
export const surnameTails = words('beck brand feder fell garth holm mere quist rode stern thorpe wick zweig');

export const jobTitles = [
  'Chief Executive Officer',
  'Managing Director',
  'Chief Financial Officer',
  'Head of Procurement',
  'Head of Operations',
  'IT Director',
  'Purchasing Manager',
  'Operations Manager',
  'Office Manager',
  'Plant Manager',
  'Marketing Lead',
  'Project Manager',
  'Software Engineer',
  'Account Manager',
  'Quality Engineer',
  'Executive Assistant',
  'Deputy Head of Regional Supply Chain Planning and Supplier Relations',
];

/** Where people have addresses of their own. */
export const privateHosts = ['post.example', 'mail.example', 'home.example'];

/** What one writes down about somebody. */
export const remarks = [
  'Prefers a call in the morning.',
  'Decides together with the works council.',
  'Met at the autumn fair; asked for a reference in the same trade.',
  'On leave in August. Write to the deputy then.',
  'Wants offers in one page, without the small print first.',
  'Used the competitor for six years and knows the field well.',
];
