import { expect, test } from 'vitest';
import { initialsOf } from './initials';

test.each([
  ['Ada Lovelace', 'AL'],
  ['  mia   van der muster ', 'MM'],
  ['Bo', 'B'],
  ['ada@engine.example', 'A'],
  ['3M', '3'],
  ['Élodie Åström', 'ÉÅ'],
  // The letter and its accent apart.
  ['e\u0301lodie', 'E\u0301'],
  ['李 明', '李明'],
])('%s gives %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test.each([
  ['משה (ב)', 'מב'],
  ['Mia (Acme) “the boss”', 'MB'],
  ["'s Jansen", 'SJ'],
  ['Ada Lovelace –', 'AL'],
  ['“ada”@engine.example', 'A'],
])('what is no letter or digit is no initial: %s gives %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a name without letters gives its first sign, and an empty one nothing', () => {
  expect(initialsOf('🦊🦊')).toBe('🦊');
  expect(initialsOf(' ')).toBe('');
});
