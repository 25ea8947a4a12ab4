import type { Stage } from './schema';

/** What a stage can be, in words. */
export const stageKindChoices: { value: Stage['kind']; title: string; detail: string }[] = [
  { value: 'open', title: 'Open', detail: 'Deals are being worked on.' },
  { value: 'won', title: 'Won', detail: 'Deals that come here are closed and count as won.' },
  { value: 'lost', title: 'Lost', detail: 'Deals that come here are closed and count as lost.' },
];
