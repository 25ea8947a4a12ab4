import { numberFormat } from './formats';

/**
 * Money is an integer of minor units (cents) plus an ISO 4217 currency. It passes
 * through `Intl` as a decimal string, so no amount is ever rounded by a float.
 */

/** How many digits a currency has after the point: JPY 0, EUR 2, BHD 3. */
export function minorDigits(currency: string): number {
  const format = numberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** 123456 minor units of EUR as "1234.56". */
export function toDecimal(minor: number, digits: number): Intl.StringNumericLiteral {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const point = text.length - digits;
  const fraction = digits ? `.${text.slice(point)}` : '';
  return `${minor < 0 ? '-' : ''}${text.slice(0, point)}${fraction}` as Intl.StringNumericLiteral;
}

/** `exact` shows every digit, `short` leaves out ".00", `compact` rounds to "1.2M". */
export type MoneyStyle = 'exact' | 'short' | 'compact';

const styleOptions: Record<MoneyStyle, Intl.NumberFormatOptions> = {
  exact: {},
  short: { trailingZeroDisplay: 'stripIfInteger' },
  compact: { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 },
};

export function formatMoney(
  minor: number,
  currency: string,
  locale: string,
  style: MoneyStyle = 'exact',
): string {
  const format = numberFormat(locale, { style: 'currency', currency, ...styleOptions[style] });
  return format.format(toDecimal(minor, minorDigits(currency)));
}

/** The amount without its currency, as it stands in an input. */
export function formatAmount(minor: number, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    numberingSystem: 'latn',
  });
  return format.format(toDecimal(minor, digits));
}

/** "€", "CHF", "د.إ": what stands before the input. */
export function currencySymbol(currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
}

/**
 * What somebody typed, as minor units; null for nothing, NaN for what is no amount
 * or has more digits than the currency. The locale decides what "1.234" means; a
 * separator that cannot be one of thousands ("12.5" in German) is taken as the point.
 */
export function parseAmount(text: string, currency: string, locale: string): number | null {
  const typed = text.replace(/[\s'’]/gu, '').replace(/−/g, '-');
  if (typed === '') return null;
  const [, sign, unsigned = ''] = /^(-?)([\d.,]+)$/.exec(typed) ?? [];
  const point = decimalPoint(unsigned, locale);
  const at = point ? unsigned.lastIndexOf(point) : unsigned.length;
  const whole = unsigned.slice(0, at);
  const fraction = unsigned.slice(at + 1).replace(/0+$/, '');
  const digits = minorDigits(currency);
  const grouped = /^\d{1,3}([.,])\d{2,3}(\1\d{2,3})*$/.test(whole) && !whole.includes(point ?? ' ');
  if (!/\d/.test(unsigned) || !(grouped || /^\d*$/.test(whole))) return Number.NaN;
  if (!/^\d*$/.test(fraction) || fraction.length > digits) return Number.NaN;
  const minor = Number(`${sign}${whole.replace(/[.,]/g, '')}${fraction.padEnd(digits, '0')}`);
  return Number.isSafeInteger(minor) ? minor + 0 : Number.NaN;
}

function decimalPoint(unsigned: string, locale: string): string | null {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(0.5);
  const own = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  if (unsigned.includes(own)) return own;
  const other = own === '.' ? ',' : '.';
  const rest = unsigned.split(other);
  return rest.length === 2 && rest[1]?.length !== 3 ? other : null;
}
