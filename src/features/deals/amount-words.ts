import { formatAmount, formatMoney } from '@/lib/money';
import { mostAmount } from './values';

/** What is wrong with an amount. */
export interface AmountWords {
  /** It is none, or has digits that the currency lacks. */
  unreadable: string;
  negative: string;
  tooLarge: string;
}

/** The same for whoever types one, in the team's currency and the browser's region. */
export function amountWords(currency: string, locale: string): AmountWords {
  const most = formatMoney(mostAmount, currency, locale, 'short');
  return {
    unreadable: `Give an amount such as ${formatAmount(123456, currency, locale)}, at most ${most}.`,
    negative: 'An amount cannot be negative.',
    tooLarge: `At most ${most}.`,
  };
}
