import { expect, test } from 'vitest';
import { logDraft } from './log-draft';
import { emptyLog } from './log-values';

const base = emptyLog({ timeZone: 'UTC', userId: 'me' }, null, new Date('2026-11-21T10:00:00Z'));

function drawer() {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  return { kept, draft: (now = 0) => logDraft({ storage, key: 'here' }, () => now) };
}

test('what was typed is there again, without the time that nobody chose', () => {
  const { draft } = drawer();
  draft().write(base, { ...base.values, subject: 'Half a thought' });
  expect(draft().read(null)).toEqual({ subject: 'Half a thought' });
  draft().clear();
  expect(draft().read(null)).toEqual({});
});

test('a form that nobody touched, or made as it was, is not kept', () => {
  const { draft, kept } = drawer();
  draft().write(base, { ...base.values, subject: 'Half a thought' });
  draft().write(base, base.values);
  expect(kept.size).toBe(0);
});

test('a change of an activity that somebody has changed since is forgotten', () => {
  const { draft, kept } = drawer();
  draft().write({ ...base, version: 3 }, { ...base.values, subject: 'Mine' });
  expect(draft().read(3)).toEqual({ subject: 'Mine' });
  expect(draft().read(4)).toEqual({});
  expect(kept.size).toBe(0);
});

test('what is too old or no draft is forgotten, and a browser without storage does no harm', () => {
  const { draft, kept } = drawer();
  draft().write(base, { ...base.values, subject: 'Mine' });
  expect(draft(31 * 86_400_000).read(null)).toEqual({});
  kept.set('here', 'no JSON');
  expect(draft().read(null)).toEqual({});
  const forbidden = () => {
    throw new Error('Forbidden.');
  };
  expect(logDraft({ storage: forbidden, key: 'here' }).read(null)).toEqual({});
});
