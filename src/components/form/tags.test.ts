import { expect, test } from 'vitest';
import { addTags } from './tags';

test.each([
  ['VIP', ['hot'], ['hot', 'VIP']],
  ['  big   spender ', [], ['big spender']],
  ['a, b,, c,', [], ['a', 'b', 'c']],
  ['a\nb\r\nc', [], ['a', 'b', 'c']],
  ['HOT, cold, Cold', ['hot'], ['hot', 'cold']],
  ['cafe\u0301', ['café'], ['café']],
  [' , ', ['hot'], ['hot']],
  ['<b>1</b>', [], ['<b>1</b>']],
])('%j added to %j', (text, tags, expected) => {
  expect(addTags(tags, text)).toEqual(expected);
});
