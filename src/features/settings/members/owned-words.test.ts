import { expect, test } from 'vitest';
import { ownedWords } from './owned-words';

test('what somebody looks after, in words', () => {
  expect(ownedWords({ deals: 2, contacts: 1, companies: 1200, open_tasks: 1 })).toBe(
    '2 deals, 1 contact, 1,200 companies, 1 open task',
  );
  expect(ownedWords({ deals: 0, contacts: 0, companies: 0, open_tasks: 0 })).toBe('owns nothing');
});
