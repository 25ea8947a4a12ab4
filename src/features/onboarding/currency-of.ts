/** Regions and what is paid with there; those that are not here get the dollar, which is easy to change. */
const regionsOf: Record<string, string> = {
  EUR: 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK',
  GBP: 'GB GG IM JE',
  CHF: 'CH LI',
  SEK: 'SE',
  NOK: 'NO',
  DKK: 'DK FO GL',
  ISK: 'IS',
  PLN: 'PL',
  CZK: 'CZ',
  HUF: 'HU',
  RON: 'RO',
  RSD: 'RS',
  UAH: 'UA',
  TRY: 'TR',
  CAD: 'CA',
  MXN: 'MX',
  BRL: 'BR',
  ARS: 'AR',
  CLP: 'CL',
  COP: 'CO',
  PEN: 'PE',
  AUD: 'AU',
  NZD: 'NZ',
  JPY: 'JP',
  CNY: 'CN',
  HKD: 'HK',
  TWD: 'TW',
  KRW: 'KR',
  SGD: 'SG',
  MYR: 'MY',
  IDR: 'ID',
  THB: 'TH',
  VND: 'VN',
  PHP: 'PH',
  INR: 'IN',
  PKR: 'PK',
  BDT: 'BD',
  AED: 'AE',
  SAR: 'SA',
  QAR: 'QA',
  KWD: 'KW',
  ILS: 'IL',
  EGP: 'EG',
  MAD: 'MA',
  NGN: 'NG',
  KES: 'KE',
  ZAR: 'ZA',
};

const currencyOfRegion = new Map(
  Object.entries(regionsOf).flatMap(([currency, regions]) =>
    regions.split(' ').map((region): [string, string] => [region, currency]),
  ),
);

/** The currency to suggest for a locale: "de-CH" gives CHF, and "de", most spoken in Germany, EUR. */
export function currencyOf(locale: string): string {
  return currencyOfRegion.get(new Intl.Locale(locale).maximize().region ?? '') ?? 'USD';
}
