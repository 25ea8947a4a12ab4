'use client';

import { useLocale } from '@/components/locale';
import { useTeam } from '@/features/team/team-context';
import { formatMoney } from '@/lib/money';

/** Amounts as charts tell them: short on an axis, exact in tooltips and tables. */
export function useChartMoney() {
  const locale = useLocale();
  const { currency } = useTeam().team;
  return {
    short: (amount: number | null) =>
      amount === null ? '' : formatMoney(amount, currency, locale, 'compact'),
    exact: (amount: number | null) => (amount === null ? null : formatMoney(amount, currency, locale)),
  };
}
