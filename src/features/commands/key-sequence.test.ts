import { describe, expect, it } from 'vitest';
import { logKeys } from '@/features/activities/log/log-keys';
import { destinations } from './destinations';
import { keyOf, nextKey } from './key-sequence';

/** Presses keys, a tenth of a second apart; what each asked for and whether the page saw it. */
function press(keys: string[], pause = 100) {
  let waitingSince: number | null = null;
  return keys.map((key, at) => {
    const answer = nextKey(waitingSince, key, at * pause);
    waitingSince = answer.waitingSince;
    return answer;
  });
}
const last = (keys: string[], pause?: number) => press(keys, pause).at(-1);

describe('nextKey', () => {
  it.each(destinations.flatMap(({ goKey, href }) => (goKey ? [[goKey, href] as const] : [])))(
    'G %s leads to %s',
    (key, href) => {
      expect(last(['g', key])).toMatchObject({ action: { go: href }, taken: true });
    },
  );

  it('N and ? ask for something by themselves', () => {
    expect(last(['n'])).toMatchObject({ action: 'new', taken: true });
    expect(last(['?'])).toMatchObject({ action: 'shortcuts', taken: true });
  });

  it('keeps the second key from the page, whatever it is, and is done then', () => {
    expect(last(['g', 'x'])).toEqual({ action: undefined, waitingSince: null, taken: true });
    expect(last(['g', 'e', 'd'])?.action).toBeUndefined();
    // Rather than something new.
    expect(last(['g', 'n'])?.action).toBeUndefined();
  });

  it('waits for a while', () => {
    expect(last(['g', 'd'], 1_500)?.action).toEqual({ go: '/dashboard/crm' });
    expect(last(['g', 'd'], 1_501)?.action).toBeUndefined();
  });

  it('lets Shift come between, and nothing else', () => {
    expect(last(['g', 'Shift', 'd'])?.action).toBeDefined();
    expect(last(['g', 'Escape', 'd'])?.action).toBeUndefined();
  });

  it('leaves all else to the page', () => {
    for (const key of ['a', '1', ' ', '/', 'Enter', 'Escape', 'ArrowDown', 'Tab']) {
      expect(last([key])).toEqual({ waitingSince: null, taken: false });
    }
  });

  it('takes none of the letters that log an activity', () => {
    for (const key of Object.keys(logKeys)) expect(last([key])?.taken).toBe(false);
  });
});

it('no two places have the same key', () => {
  const keys = destinations.flatMap(({ goKey }) => goKey ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

describe('keyOf', () => {
  it('is the letter, with Caps Lock or without', () => {
    expect(keyOf({ key: 'N', code: 'KeyN' })).toBe('n');
    // As it is typed, not where it stands: G on a Dvorak keyboard.
    expect(keyOf({ key: 'g', code: 'KeyU' })).toBe('g');
    expect(keyOf({ key: '?', code: 'Minus' })).toBe('?');
    expect(keyOf({ key: 'Escape', code: 'Escape' })).toBe('Escape');
  });

  it('is the place of the key in other writings', () => {
    expect(keyOf({ key: 'п', code: 'KeyG' })).toBe('g');
    expect(keyOf({ key: 'η', code: 'KeyH' })).toBe('h');
  });
});
