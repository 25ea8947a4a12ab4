import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencySymbol, formatAmount, formatMoney, minorDigits, parseAmount } from './money';

describe('minorDigits', () => {
  it.each([
    ['JPY', 0],
    ['EUR', 2],
    ['BHD', 3],
  ])('of %s is %i', (currency, digits) => expect(minorDigits(currency)).toBe(digits));
});

describe('formatMoney', () => {
  it('shows every digit of the largest safe amount', () => {
    expect(formatMoney(9_007_199_254_740_991, 'USD', 'en-US')).toBe('$90,071,992,547,409.91');
  });

  it.each([
    [5, 'EUR', 'en-US', 'exact', '€0.05'],
    [-150_000, 'EUR', 'en-US', 'exact', '-€1,500.00'],
    [150_000, 'EUR', 'en-US', 'short', '€1,500'],
    [150_050, 'EUR', 'en-US', 'short', '€1,500.50'],
    [123_456_789, 'EUR', 'en-US', 'compact', '€1.2M'],
    [1500, 'JPY', 'en-US', 'exact', '¥1,500'],
    [1500, 'BHD', 'en-US', 'exact', 'BHD\u00a01.500'],
    [123_456, 'EUR', 'de-DE', 'exact', '1.234,56\u00a0€'],
  ] as const)('%i %s in %s, %s', (minor, currency, locale, style, text) => {
    expect(formatMoney(minor, currency, locale, style)).toBe(text);
  });
});

describe('parseAmount', () => {
  it.each([
    ['', 'EUR', 'en-US', null],
    ['  ', 'EUR', 'en-US', null],
    ['1234.5', 'EUR', 'en-US', 123_450],
    ['1,234.50', 'EUR', 'en-US', 123_450],
    ['1,234', 'EUR', 'en-US', 123_400],
    ['1,234,567.01', 'EUR', 'en-US', 123_456_701],
    ['12,34,567', 'INR', 'en-IN', 123_456_700],
    ['.5', 'EUR', 'en-US', 50],
    ['5.', 'EUR', 'en-US', 500],
    ['-3', 'EUR', 'en-US', -300],
    ['1.234,50', 'EUR', 'de-DE', 123_450],
    ['1.234', 'EUR', 'de-DE', 123_400],
    ['12.5', 'EUR', 'de-DE', 1250],
    ['12,5', 'EUR', 'en-US', 1250],
    ['1 234,50', 'EUR', 'fr-FR', 123_450],
    ['1\u202f234,50', 'EUR', 'fr-FR', 123_450],
    ['1’234.50', 'CHF', 'de-CH', 123_450],
    ['1500', 'JPY', 'ja-JP', 1500],
    ['1.500', 'BHD', 'en-US', 1500],
    ['0.10', 'EUR', 'en-US', 10],
    ['1.1000', 'EUR', 'en-US', 110],
  ])('reads %j (%s, %s)', (text, currency, locale, minor) => {
    expect(parseAmount(text, currency, locale)).toBe(minor);
  });

  it.each([
    ['abc', 'EUR'],
    ['1.234.5', 'EUR'],
    ['1,2,3', 'EUR'],
    ['1.005', 'EUR'],
    ['1.5', 'JPY'],
    ['.', 'EUR'],
    ['1e5', 'EUR'],
    ['--1', 'EUR'],
    ['99999999999999999', 'EUR'],
  ])('refuses %j (%s)', (text, currency) => {
    expect(parseAmount(text, currency, 'en-US')).toBeNaN();
  });

  it('reads back whatever the input showed', () => {
    const locale = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'ja-JP', 'pt-BR', 'sv-SE');
    const currency = fc.constantFrom('EUR', 'JPY', 'BHD', 'USD');
    fc.assert(
      fc.property(fc.maxSafeInteger(), currency, locale, (minor, code, place) => {
        expect(parseAmount(formatAmount(minor, code, place), code, place)).toBe(minor + 0);
      }),
    );
  });
});

it('names the currency before an input', () => {
  expect(currencySymbol('EUR', 'en-US')).toBe('€');
  expect(currencySymbol('CHF', 'de-CH')).toBe('CHF');
});
