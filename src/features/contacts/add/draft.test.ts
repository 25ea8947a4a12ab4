import { beforeEach, describe, expect, it, test } from 'vitest';
import { type Draft, type DraftPlace, readDraft, removeDraft, writeDraft } from './draft';
import { emptyValues } from './values';

let stored: Map<string, string>;
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
};
const mine: DraftPlace = { storage, team_id: 'team', user_id: 'me' };
const draft: Draft = {
  step: 'company',
  furthest: 'lead',
  opened_for: null,
  sent_as: null,
  values: emptyValues('me'),
};
const day = 86_400_000;

beforeEach(() => {
  stored = new Map();
});

it('comes back as it was written', () => {
  writeDraft(mine, draft);
  expect(readDraft(mine)).toEqual(draft);
  removeDraft(mine);
  expect(readDraft(mine)).toBeNull();
});

it('is seen by nobody else, and in no other team', () => {
  writeDraft(mine, draft);
  expect(readDraft({ ...mine, user_id: 'other' })).toBeNull();
  expect(readDraft({ ...mine, team_id: 'other' })).toBeNull();
  expect(readDraft(mine)).toEqual(draft);
});

it('is gone after 30 days', () => {
  writeDraft(mine, draft, 0);
  expect(readDraft(mine, 30 * day - 1)).toEqual(draft);
  expect(readDraft(mine, 30 * day)).toBeNull();
  expect(stored.size).toBe(0);
});

test.each([
  ['of another version', { version: 2 }],
  ['without its values', { values: undefined }],
  ['with a step that there is not', { step: 'summary' }],
  [
    'with values of another kind',
    { values: { ...draft.values, lead: { ...draft.values.lead, tags: 'VIP' } } },
  ],
])('one %s is removed', (_name, change) => {
  writeDraft(mine, draft);
  const [[key, text] = ['', '']] = [...stored];
  stored.set(key, JSON.stringify({ ...JSON.parse(text), ...change }));
  expect(readDraft(mine)).toBeNull();
  expect(stored.size).toBe(0);
});

it('comes back from before there was room for a tag that is being typed', () => {
  const { tag: _tag, ...lead } = draft.values.lead;
  writeDraft(mine, { ...draft, values: { ...draft.values, lead: lead as typeof draft.values.lead } });
  expect(readDraft(mine)).toEqual(draft);
});

test.each(['', 'null', '[]', '{', '"text"'])('%j is no draft', (text) => {
  writeDraft(mine, draft);
  for (const key of stored.keys()) stored.set(key, text);
  expect(readDraft(mine)).toBeNull();
});

describe('where the browser forbids storage, or has it full,', () => {
  const forbid = () => {
    throw new DOMException('No.', 'SecurityError');
  };
  const place = { ...mine, storage: { getItem: forbid, setItem: forbid, removeItem: forbid } };

  it('there is no draft, and nothing breaks', () => {
    writeDraft(place, draft);
    removeDraft(place);
    expect(readDraft(place)).toBeNull();
  });
});
