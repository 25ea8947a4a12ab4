import { describe, expect, test } from 'vitest';
import {
  chosenValues,
  isSame,
  likelyChoice,
  type MergeField,
  type MergeRecord,
  mergeFields,
  textOf,
  united,
} from './merge-fields';

const mia: MergeRecord = {
  id: 'mia',
  version: 1,
  first_name: 'Mia',
  last_name: '',
  full_name: 'Mia',
  email: 'mia@example.com',
  phone: null,
  type: 'lead',
  tags: ['vip'],
  notes: 'Met in Berlin.',
  owner_id: 'u1',
  owner_name: '',
  owner_email: 'ana@example.com',
};
const maria: MergeRecord = {
  ...mia,
  id: 'maria',
  first_name: 'Maria',
  last_name: 'Muster',
  full_name: 'Maria Muster',
  email: 'maria@example.com',
  phone: '030 1',
  tags: ['old', 'vip'],
  notes: 'Likes tea.',
};

function field(label: string): MergeField {
  const found = mergeFields.contact.find((one) => one.label === label);
  if (!found) throw new Error(`There is no field ${label}.`);
  return found;
}

describe('what a field says', () => {
  test.each([
    ['Name', 'Maria Muster'],
    ['Phone', '030 1'],
    ['Type', 'Lead'],
    ['Tags', 'old, vip'],
    ['Owner', 'ana@example.com'],
    ['Birthday', ''],
  ])('%s: %j', (label, text) => expect(textOf(field(label), maria)).toBe(text));

  test('an id without a name is still told apart from none', () => {
    expect(isSame(field('Company'), { ...mia, company_id: 'c1' }, mia)).toBe(false);
  });
});

describe('what is the same', () => {
  test.each([
    [null, '', true],
    [undefined, null, true],
    ['a', 'a', true],
    ['a', 'A', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(isSame(field('Phone'), { ...mia, phone: a }, { ...mia, phone: b })).toBe(same);
  });

  test('lists with the same items, and none is null', () => {
    expect(isSame(field('Tags'), { ...mia, tags: [] }, { ...mia, tags: null })).toBe(true);
    expect(isSame(field('Tags'), mia, maria)).toBe(false);
  });
});

describe('what is likely', () => {
  test.each([
    ['Name', 'kept'],
    ['Phone', 'dropped'],
    ['Tags', 'both'],
    ['Notes', 'kept'],
  ])('%s: %s', (label, choice) => expect(likelyChoice(field(label), mia, maria)).toBe(choice));

  test('tags that are too many together are not both', () => {
    const many = { ...mia, tags: Array.from({ length: 30 }, (_, index) => `tag ${index}`) };
    expect(united(field('Tags'), many, maria)).toBeUndefined();
    expect(likelyChoice(field('Tags'), many, maria)).toBe('kept');
  });

  test('an empty list takes the other one', () => {
    expect(likelyChoice(field('Tags'), { ...mia, tags: [] }, maria)).toBe('dropped');
  });
});

describe('the values chosen', () => {
  test('are those of the fields that differ, with names in both parts', () => {
    const choices: Record<string, 'kept' | 'dropped' | 'both'> = { Name: 'dropped', Notes: 'both' };
    const values = chosenValues(
      mergeFields.contact,
      mia,
      maria,
      (one) => choices[one.label] ?? likelyChoice(one, mia, maria),
    );
    expect(values).toEqual({
      first_name: 'Maria',
      last_name: 'Muster',
      email: 'mia@example.com',
      phone: '030 1',
      tags: ['vip', 'old'],
      notes: 'Met in Berlin.\n\nLikes tea.',
    });
  });
});
