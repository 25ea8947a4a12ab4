import { expect, it } from 'vitest';
import { hostOf } from './host-of';

it.each([
  ['https://www.acme.com/about', 'acme.com'],
  ['http://acme.com:8080', 'acme.com:8080'],
  ['https://münchen.example', 'xn--mnchen-3ya.example'],
  ['no address', 'no address'],
])('%s is %s', (address, host) => {
  expect(hostOf(address)).toBe(host);
});
