import { expect, test } from 'vitest';
import { avatarTypeOf } from './avatar-type';

const typeOf = (start: string) => avatarTypeOf(Buffer.from(start, 'latin1'));

test('knows the three formats by their first bytes', () => {
  expect(typeOf('\xff\xd8\xff\xe0\0\x10JFIF')).toBe('image/jpeg');
  expect(typeOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')).toBe('image/png');
  expect(typeOf('RIFF\x24\0\0\0WEBPVP8 ')).toBe('image/webp');
});

test('knows nothing else', () => {
  for (const start of [
    '',
    '\xff\xd8',
    '\x89PNG',
    'RIFF\x24\0\0\0WAVEfmt ',
    'GIF89a',
    '<svg/>',
    '<html>',
    ' \xff\xd8\xff',
  ]) {
    expect(typeOf(start), start).toBeNull();
  }
});
