import { expect, test } from 'vitest';
import { nameFromText } from './name-from-text';

test.each([
  ['Ana', { first_name: 'Ana', last_name: '' }],
  ['  Ana  Maria Silva ', { first_name: 'Ana', last_name: 'Maria Silva' }],
  ['李 小龙', { first_name: '李', last_name: '小龙' }],
  ['ana@example.com', { first_name: 'ana', last_name: '', email: 'ana@example.com' }],
  ['Ana @ work', { first_name: 'Ana', last_name: '@ work' }],
])('%j', (text, name) => {
  expect(nameFromText(text)).toEqual(name);
});
