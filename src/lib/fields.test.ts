import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { emailField, requiredTextField, textField } from './fields';

const complaints = (field: z.ZodMiniType, value: unknown) =>
  field.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

const name = requiredTextField('Enter a name.', 'A name', 5);

test.each(['', ' \n', '\u200b', '\u00ad\u2060 \ufeff', '\u3164', '\u2800'])('%j is no name', (text) => {
  expect(complaints(name, text)).toEqual(['Enter a name.']);
});

test.each(['Ana', ' A ', '李', '👩‍👧', 'م\u200dن'])('%j is a name', (text) => {
  expect(name.parse(text)).toBe(text.trim());
});

test.each(['a\0b', 'a\ud800'])('%j cannot be stored', (text) => {
  const words = 'This has a character that cannot be stored.';
  expect(complaints(name, text)).toEqual([words]);
  expect(complaints(textField('A text', 5), text)).toEqual([words]);
});

test('a text may be empty, and of several lines', () => {
  expect([' ', 'a\n\tb'].map((text) => textField('A text', 5).parse(text))).toEqual(['', 'a\n\tb']);
  expect(complaints(textField('A text', 5), 'abcdef')).toEqual(['A text has 5 characters at most.']);
});

test.each(['a@b.c', 'a.b+c@mail.example.com', 'jörg@münchen.example', '用户@例子.公司'])(
  '%s is an address',
  (text) => {
    expect(complaints(emailField(), text)).toEqual([]);
  },
);

test.each(['a@b', 'a@b..c', 'a@.b.c', 'a@b.c.', 'a@@b.c', 'a b@c.d', '@b.c'])('%s is none', (text) => {
  expect(complaints(emailField(), text)).toEqual(['This is not an email address.']);
});
