import { expect, test } from 'vitest';
import { completeWebAddress } from './web-address';

test.each([
  ['linkedin.com/in/ana', 'https://linkedin.com/in/ana'],
  [' example.com ', 'https://example.com'],
  ['example.com:8080/x', 'https://example.com:8080/x'],
  ['müller.example?a=1', 'https://müller.example?a=1'],
  ['http://example.com', 'http://example.com'],
  ['HTTPS://example.com', 'HTTPS://example.com'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['javascript:alert.call(1)', 'javascript:alert.call(1)'],
  ['data:text/html,x.y', 'data:text/html,x.y'],
  ['ana@example.com', 'ana@example.com'],
  ['//example.com', '//example.com'],
  ['no address', 'no address'],
  ['ana', 'ana'],
  ['', ''],
])('%j becomes %j', (typed, expected) => {
  expect(completeWebAddress(typed)).toBe(expected);
});
