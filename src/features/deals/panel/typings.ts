import type { Typing } from '@/components/record-field/use-typing';
import { formatAmount, parseAmount } from '@/lib/money';
import { readPercent } from './percent';

/** How an amount is written and read in a team's currency and a browser's region. */
export const amountTyping = (currency: string, locale: string): Typing<number | null> => ({
  write: (amount) => (amount === null ? '' : formatAmount(amount, currency, locale)),
  read(text) {
    const amount = parseAmount(text, currency, locale);
    return amount === null || amount >= 0
      ? { value: amount }
      : { refusal: `Enter an amount like ${formatAmount(123456, currency, locale)}.` };
  },
});

const noPercent = { refusal: 'A whole number from 0 to 100.' };

/** A percentage that may be missing. */
export const optionalPercentTyping: Typing<number | null> = {
  write: (percent) => (percent === null ? '' : String(percent)),
  read(text) {
    const value = readPercent(text);
    return Number.isNaN(value) ? noPercent : { value };
  },
};

/** A percentage; none counts as zero. */
export const percentTyping: Typing<number> = {
  write: String,
  read(text) {
    const value = readPercent(text) ?? 0;
    return Number.isNaN(value) ? noPercent : { value };
  },
};
