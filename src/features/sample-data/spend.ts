import type { Random } from './random.ts';
import type { SampleSpend } from './types.ts';

/** What a month of each channel may cost, in minor units. */
const budgets = [
  { channel: 'Search ads', allotted: 180_000 },
  { channel: 'Trade fairs', allotted: 120_000 },
  { channel: 'Newsletter', allotted: 30_000 },
  { channel: 'Partner programme', allotted: 60_000 },
];

/** What marketing was to cost and did, in the twelve months that end with that of `today`. */
export function drawSpend(random: Random, today: string): SampleSpend[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_, index) =>
    new Date(Date.UTC(year, month - 12 + index, 1)).toISOString().slice(0, 10),
  ).flatMap((first) =>
    budgets.map(({ channel, allotted }) => ({
      month: first,
      channel,
      allotted,
      // To whole units; sometimes a little over the budget.
      used: Math.round((allotted * random.int(55, 112)) / 10_000) * 100,
    })),
  );
}
