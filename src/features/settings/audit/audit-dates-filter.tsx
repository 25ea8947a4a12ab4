'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { FilterMenu } from '@/components/filters/filter-menu';
import { untilLoaded } from '@/components/until-loaded';
import { useTeam } from '@/features/team/team-context';
import { addDays, todayIn } from '@/lib/dates';
import type { AuditDates } from './audit-dates-dialog';

const AuditDatesDialog = dynamic(
  () => untilLoaded(() => import('./audit-dates-dialog')).then((module) => module.AuditDatesDialog),
  { ssr: false },
);

interface AuditDatesFilterProps {
  dates: AuditDates;
  onChange(dates: AuditDates): void;
}

/** When something was done: lately, or on days of one's own. */
export function AuditDatesFilter({ dates, onChange }: AuditDatesFilterProps) {
  const [choosing, setChoosing] = useState(false);
  const today = todayIn(useTeam().team.time_zone);
  const lately = [
    { id: today, label: 'Today' },
    { id: addDays(today, -6), label: 'Last 7 days' },
    { id: addDays(today, -29), label: 'Last 30 days' },
  ];
  const chosen = dates.to ? undefined : lately.find(({ id }) => id === dates.from);
  const active = dates.from !== null || dates.to !== null;
  return (
    <>
      <FilterMenu
        label="When"
        active={active}
        actions={[
          ...lately.map(({ id, label }) => ({
            id,
            label,
            checked: chosen?.id === id,
            onClick: () => onChange({ from: chosen?.id === id ? null : id, to: null }),
          })),
          {
            id: 'days',
            label: 'Choose days…',
            checked: active && !chosen,
            onClick: () => setChoosing(true),
          },
        ]}
      />
      {choosing && <AuditDatesDialog dates={dates} onChosen={onChange} onClose={() => setChoosing(false)} />}
    </>
  );
}
