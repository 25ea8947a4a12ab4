import { expect, it } from 'vitest';
import { currencyOf } from './currency-of';

it.each([
  ['de-DE', 'EUR'],
  ['de-CH', 'CHF'],
  ['en-GB', 'GBP'],
  ['en-US', 'USD'],
  ['fr-CA', 'CAD'],
  ['pt-BR', 'BRL'],
])('suggests what is paid with in the region of %s: %s', (locale, currency) => {
  expect(currencyOf(locale)).toBe(currency);
});

it.each([
  ['ja', 'JPY'],
  ['sv', 'SEK'],
  ['en', 'USD'],
  ['zh-Hant', 'TWD'],
])('takes the likeliest region of %s: %s', (locale, currency) => {
  expect(currencyOf(locale)).toBe(currency);
});

it('falls back to the dollar', () => {
  expect(currencyOf('en-AQ')).toBe('USD');
  expect(currencyOf('tlh')).toBe('USD');
});

it('suggests nothing that the list does not offer', () => {
  const offered = new Set(Intl.supportedValuesOf('currency'));
  for (const locale of ['bg-BG', 'hr-HR', 'ar-KW', 'vi-VN', 'hi-IN']) {
    expect(offered).toContain(currencyOf(locale));
  }
});
