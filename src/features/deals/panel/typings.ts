import type { Typing } from '@/components/record-field/use-typing';
import { formatAmount, parseAmount } from '@/lib/money';
import { amountWords } from '../amount-words';
import { mostAmount } from '../values';
import { readPercent } from './percent';

/** How an amount is written and read in a team's currency and a browser's region. */
export const amountTyping = (currency: string, locale: string): Typing<number | null> => ({
  write: (amount) => (amount === null ? '' : formatAmount(amount, currency, locale)),
  read(text) {
    const amount = parseAmount(text, currency, locale);
    const words = amountWords(currency, locale);
    if (Number.isNaN(amount)) return { refusal: words.unreadable };
    if (amount && amount < 0) return { refusal: words.negative };
    return amount && amount > mostAmount ? { refusal: words.tooLarge } : { value: amount };
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
