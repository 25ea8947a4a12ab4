'use client';

import { useState } from 'react';
import { DatePickerField } from '../form/date-picker-field';

/** While a year is being typed it is one of the first millennium. */
const isComplete = (day: string) => /^[1-9]\d{3}-\d\d-\d\d$/.test(day);

export interface DayInputProps {
  label: string;
  value: string | null;
  onSave(day: string | null): void;
}

/** A day in a record; it is saved once it is complete. */
export function DayInput({ label, value, onSave }: DayInputProps) {
  const [typed, setTyped] = useState<{ day: string | null } | null>(null);

  function change(day: string | null) {
    setTyped({ day });
    if (day !== null && !isComplete(day)) return;
    setTyped(null);
    onSave(day);
  }

  return (
    <DatePickerField
      label={label}
      value={typed ? typed.day : value}
      onChange={change}
      onBlur={() => setTyped(null)}
    />
  );
}
