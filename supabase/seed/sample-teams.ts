import type { SampleSize } from '../../src/features/sample-data/types.ts';

/** The account that start-up messages and the sign-in page offer. Everybody here has its password. */
export const sampleSignIn = { email: 'ana@cairn.example', password: 'cairn-sample' };

/** Invented people, by the local part of their address at cairn.example. */
export const samplePeople = {
  ana: 'Ana Kieselwind',
  bruno: 'Bruno Nebelstern',
  carla: 'Carla Ottermond',
  deniz: 'Deniz Quittenhain',
  elif: 'Elif Wolkenbeet',
  felix: 'Felix Distelfink-Moor',
  gita: 'Gita Lampionsen',
  hugo: 'Hugo Murmelbach',
  ida: 'Ida Þistilfjord',
  jonah: 'Jonah Thimblemarsh',
  keiko: 'Keiko Yumegawara',
  lou: 'Lou Pepperwhistle',
};

export type Login = keyof typeof samplePeople;

export const emailOf = (login: Login) => `${login}@cairn.example`;

interface SampleTeam {
  name: string;
  currency: string;
  timeZone: string;
  template: 'classic_sales' | 'lead_funnel';
  /** The first one makes the team and is its owner. */
  members: { login: Login; role: 'owner' | 'admin' | 'member' }[];
  seed: number;
  size: Omit<SampleSize, 'owners'>;
}

/** Ana works in both, so that the team switcher has something to switch. */
export const sampleTeams: readonly SampleTeam[] = [
  {
    name: 'Kieselufer',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    template: 'classic_sales',
    members: [
      { login: 'ana', role: 'owner' },
      { login: 'bruno', role: 'admin' },
      { login: 'carla', role: 'admin' },
      { login: 'deniz', role: 'member' },
      { login: 'elif', role: 'member' },
      { login: 'felix', role: 'member' },
      { login: 'gita', role: 'member' },
      { login: 'hugo', role: 'member' },
      { login: 'ida', role: 'member' },
    ],
    seed: 2027,
    size: { companies: 60, contacts: 300, deals: 150, activities: 900 },
  },
  {
    name: 'Pebble Harbor',
    currency: 'USD',
    timeZone: 'America/New_York',
    template: 'lead_funnel',
    members: [
      { login: 'jonah', role: 'owner' },
      { login: 'ana', role: 'member' },
      { login: 'keiko', role: 'admin' },
      { login: 'lou', role: 'member' },
    ],
    seed: 1848,
    size: { companies: 24, contacts: 110, deals: 60, activities: 360 },
  },
];
