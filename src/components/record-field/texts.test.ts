import { describe, expect, it } from 'vitest';
import { optionalText, plainText, requiredText, webAddress } from './texts';

it('takes blank text as none where there may be none', () => {
  expect(optionalText.read('  ')).toEqual({ value: null });
  expect(optionalText.read(' CEO ')).toEqual({ value: 'CEO' });
  expect(plainText.read(' ')).toEqual({ value: '' });
  expect(requiredText('Give a name.').read(' ')).toEqual({ refusal: 'Give a name.' });
});

describe('a web address', () => {
  it.each([
    ['https://acme.com/about', 'acme.com/about'],
    ['http://acme.com', 'http://acme.com'],
    ['https://localhost', 'https://localhost'],
    [null, ''],
  ])('%s stands there as %s, and is read as the same', (address, text) => {
    expect(webAddress.write(address)).toBe(text);
    expect(webAddress.read(text)).toEqual({ value: address });
  });

  it('leaves to the server what is none', () => {
    expect(webAddress.read('javascript:alert(1)')).toEqual({ value: 'javascript:alert(1)' });
  });
});
