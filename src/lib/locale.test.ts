import { describe, expect, it } from 'vitest';
import { localeOf } from './locale';

describe('localeOf', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de-AT'],
    ['*', 'en-US'],
    ['not a tag, fr-CH;q=0.5', 'fr-CH'],
    ['', 'en-US'],
    [null, 'en-US'],
  ])('takes from %j %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});
