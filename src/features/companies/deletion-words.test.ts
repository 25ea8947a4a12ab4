import { expect, it } from 'vitest';
import { deletionWords } from './deletion-words';

const acme = { contact_count: 1, open_deal_count: 2 };
const base = { contact_count: 2, open_deal_count: 0 };
const core = { contact_count: 0, open_deal_count: 0 };

it.each([
  ['one', [acme], '1 contact and 2 open deals stay, without a company. Past'],
  ['several', [acme, base], '3 contacts and 2 open deals stay, without a company. Past'],
  ['one without deals', [base], '2 contacts stay, without a company. Past'],
  ['one that nothing hangs off', [core], 'Past deals stay, too.'],
])('counts what stays of %s', (_name, companies, words) => {
  expect(deletionWords(companies)).toMatch(words);
});
