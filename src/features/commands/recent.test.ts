import { beforeEach, expect, it } from 'vitest';
import { forgetRecent, type RecentPlace, readRecent, rememberRecent } from './recent';

let stored: Map<string, string>;
let place: RecentPlace;

beforeEach(() => {
  stored = new Map();
  place = {
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, value),
      removeItem: (key) => stored.delete(key),
    },
    team_id: 'team',
    user_id: 'ana',
  };
});

const deal = (id: string, name = `Deal ${id}`) => ({ kind: 'deal', id, name }) as const;
const ids = (of = place) => readRecent(of).map(({ id }) => id);

it('has the latest first, each once, under its newest name', () => {
  rememberRecent(place, deal('1'));
  rememberRecent(place, deal('2'));
  rememberRecent(place, deal('1', 'Renamed'));
  expect(readRecent(place)).toEqual([deal('1', 'Renamed'), deal('2')]);
});

it('keeps a handful', () => {
  for (let id = 1; id <= 20; id++) rememberRecent(place, deal(String(id)));
  expect(ids()).toEqual(['20', '19', '18', '17', '16', '15']);
});

it('keeps nothing but id and name', () => {
  rememberRecent(place, Object.assign(deal('1'), { amount: 100 }));
  expect([...stored.values()].join()).not.toContain('amount');
});

it('is of one team and one user', () => {
  rememberRecent(place, deal('1'));
  expect(ids({ ...place, team_id: 'other' })).toEqual([]);
  expect(ids({ ...place, user_id: 'ben' })).toEqual([]);
});

it('forgets what is gone, and leaves nothing behind', () => {
  rememberRecent(place, deal('1'));
  rememberRecent(place, deal('2'));
  forgetRecent(place, ['2', 'unknown']);
  expect(ids()).toEqual(['1']);
  forgetRecent(place, ['1']);
  expect(stored.size).toBe(0);
});

it('survives what others wrote there, and storage that is forbidden', () => {
  stored.set('cairn:recent:team:ana', '[{"kind":"planet","id":"1","name":"Mars"},null,7,{"kind":"deal"}]');
  expect(ids()).toEqual([]);
  stored.set('cairn:recent:team:ana', '{"kind":"deal"}');
  expect(ids()).toEqual([]);
  stored.set('cairn:recent:team:ana', '{');
  expect(ids()).toEqual([]);
  const forbidden = () => {
    throw new DOMException('', 'SecurityError');
  };
  const closed = { ...place, storage: { getItem: forbidden, setItem: forbidden, removeItem: forbidden } };
  expect(() => rememberRecent(closed, deal('1'))).not.toThrow();
  expect(ids(closed)).toEqual([]);
});
