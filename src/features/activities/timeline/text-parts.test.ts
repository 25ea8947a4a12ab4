import { expect, test } from 'vitest';
import { textParts } from './text-parts';

const links = (text: string) => textParts(text).flatMap(({ href }) => (href ? [href] : []));

test.each([
  ['See https://example.com/a?b=c#d, please.', ['https://example.com/a?b=c#d']],
  ['(http://example.com)', ['http://example.com']],
  [
    'https://example.com/Foo_(bar), [https://example.com/a[0]].',
    ['https://example.com/Foo_(bar)', 'https://example.com/a[0]'],
  ],
  ['(see https://example.com/Foo_(bar).)', ['https://example.com/Foo_(bar)']],
  ['https://example.com/)))', ['https://example.com/']],
  ['HTTPS://EXAMPLE.COM/Ä', ['HTTPS://EXAMPLE.COM/Ä']],
  ['https://a.example and https://b.example!', ['https://a.example', 'https://b.example']],
  ['javascript:alert(1)', []],
  ['data:text/html,<b>https://</b>', []],
  ['<a href="https://example.com">x</a>', ['https://example.com']],
  ['https://', []],
  ['example.com', []],
])('finds in %s: %j', (text, found) => {
  expect(links(text)).toEqual(found);
});

test('loses nothing of the text', () => {
  const text = 'One\nhttps://example.com.\n\ttwo https://';
  expect(
    textParts(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
