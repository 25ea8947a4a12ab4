'use client';

import { useState } from 'react';
import { DatePickerField } from '@/components/form/date-picker-field';
import { useLocale } from '@/components/locale';
import { useTeam } from '@/features/team/team-context';
import { formatDate } from '@/lib/dates';
import type { DealCard } from '../schema';
import { FieldNote } from './field-note';
import { useField } from './use-field';

/** While a year is being typed it is one of the first millennium. */
const isComplete = (day: string) => /^[2-9]\d{3}-\d\d-\d\d$/.test(day);

/** When the deal is expected to close; a day is saved once it is complete. */
export function CloseDateField({ deal }: { deal: DealCard }) {
  const field = useField(deal, 'expected_close_date');
  const locale = useLocale();
  const { time_zone } = useTeam().team;
  const [typed, setTyped] = useState<{ day: string | null } | null>(null);

  function change(day: string | null) {
    setTyped({ day });
    if (day !== null && !isComplete(day)) return;
    setTyped(null);
    field.save(day);
  }

  return (
    <div>
      <DatePickerField
        label="Expected close"
        value={typed ? typed.day : field.value}
        onChange={change}
        onBlur={() => setTyped(null)}
      />
      <FieldNote
        state={field.state}
        words={({ expected_close_date: day }) => (day ? formatDate(day, locale, time_zone) : 'no date')}
        onKeepMine={field.insist}
        onTakeTheirs={field.restore}
      />
    </div>
  );
}
