'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useConfirm } from '@/components/confirm/use-confirm';
import { ErrorState } from '@/components/error-state';
import { useCRMMarketingSpendApi } from '@/features/marketing/hooks/use-crm-marketing-spend-api';
import { useTeam } from '@/features/team/team-context';
import { isoDay, todayIn } from '@/lib/dates';
import { Section } from '../section';
import { SpendForm } from './spend-form';

/** What marketing may cost and has cost, month by month. */
export function SpendPage() {
  const { time_zone } = useTeam().team;
  const [month, setMonth] = useState(() => `${todayIn(time_zone).slice(0, 8)}01`);
  const { data, error, mutate } = useCRMMarketingSpendApi({ from: month, to: month });
  const confirm = useConfirm();
  const [unsaved, setUnsaved] = useState(false);
  const name = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(month),
  );

  async function turn(months: number) {
    const sure =
      !unsaved ||
      (await confirm({
        title: 'Discard your changes?',
        body: `What you changed in ${name} is not saved yet.`,
        confirmLabel: 'Discard changes',
        destructive: true,
      }));
    if (!sure) return;
    setUnsaved(false);
    setMonth(monthFrom(month, months));
  }

  return (
    <Section
      title="Marketing spend"
      text="By month and channel. The dashboard’s acquisition cost and lifetime value are computed from it."
      action={
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <IconButton aria-label="Previous month" onClick={() => void turn(-1)}>
            <ChevronLeft size={16} />
          </IconButton>
          <Box aria-live="polite" sx={{ minWidth: 120, textAlign: 'center', typography: 'subtitle1' }}>
            {name}
          </Box>
          <IconButton aria-label="Next month" onClick={() => void turn(1)}>
            <ChevronRight size={16} />
          </IconButton>
        </Box>
      }
    >
      {data ? (
        <SpendForm
          key={month}
          spend={data[0] ?? { month, version: null, channels: [] }}
          name={name}
          onUnsaved={setUnsaved}
          onSaved={(saved) => void mutate([saved], { revalidate: false })}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void mutate()} />
      ) : (
        <Skeleton variant="rounded" height={160} />
      )}
    </Section>
  );
}

/** The first day of the month that is so many months away. */
const monthFrom = (month: string, months: number): string =>
  isoDay(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months, 1));
