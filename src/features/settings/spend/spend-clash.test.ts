import { expect, test } from 'vitest';
import { mergeSpend, takeTheirs } from './spend-clash';

const spend = (channel: string, used: number) => ({ channel, allotted: 100, used });
const base = [spend('Ads', 1), spend('Fairs', 1), spend('Talks', 1)];

test('what only one of two touched is as they left it', () => {
  const mine = [spend('Ads', 2), spend('Fairs', 1), spend('Talks', 1), spend('Mine', 1)];
  const theirs = [spend('Ads', 1), spend('Fairs', 3), spend('Theirs', 1)];
  expect(mergeSpend(base, mine, theirs)).toEqual({
    channels: [spend('Ads', 2), spend('Fairs', 3), spend('Mine', 1), spend('Theirs', 1)],
    clashes: [],
  });
});

test('where both touched a channel, one’s own stands and theirs is told', () => {
  const mine = [spend('Ads', 2), spend('Fairs', 2), spend('New', 2)];
  const theirs = [spend('ads', 3), spend('Talks', 3), spend('new', 2), spend('Fairs', 2)];
  expect(mergeSpend(base, mine, theirs)).toEqual({
    channels: mine,
    clashes: [
      { name: 'Ads', theirs: spend('ads', 3) },
      { name: 'New', theirs: spend('new', 2) },
      { name: 'Talks', theirs: spend('Talks', 3) },
    ],
  });
  expect(mergeSpend(base, [spend('Ads', 2)], []).clashes).toEqual([{ name: 'Ads', theirs: null }]);
});

test('theirs takes the place of one’s own, comes back, or goes', () => {
  const mine = [spend('Ads', 2), spend('Fairs', 2)];
  const take = (name: string, theirs: ReturnType<typeof spend> | null) => takeTheirs(mine, { name, theirs });
  expect(take('ADS', spend('ads', 3))).toEqual([spend('ads', 3), spend('Fairs', 2)]);
  expect(take('Talks', spend('Talks', 3))).toEqual([...mine, spend('Talks', 3)]);
  expect(take('Fairs', null)).toEqual([spend('Ads', 2)]);
});
