'use client';

import { formatMoney, type MoneyStyle } from '@/lib/money';
import { useLocale } from './locale';

interface MoneyProps {
  /** Minor units; null shows a dash. */
  amount: number | null;
  currency: string;
  format?: MoneyStyle;
}

export function Money({ amount, currency, format }: MoneyProps) {
  const locale = useLocale();
  return (
    // Node and the browser may disagree on a space inside an amount; that is no mismatch worth a warning.
    <span suppressHydrationWarning style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {amount === null ? '–' : formatMoney(amount, currency, locale, format)}
    </span>
  );
}
