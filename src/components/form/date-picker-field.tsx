'use client';

import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import dayjs from 'dayjs';
import type { ReactNode, Ref } from 'react';
import { dateFieldFormat } from '@/lib/date-formats';
import { useLocale } from '../locale';

interface DatePickerFieldProps {
  label: string;
  /** "2026-11-21"; what is half typed is passed on as it is, for the schema to refuse. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  error?: string;
  help?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** For a day long ago: the calendar begins with the year and ends today. */
  past?: boolean;
}

export function DatePickerField({
  label,
  value,
  onChange,
  onBlur,
  inputRef,
  error,
  help,
  required,
  disabled,
  past = false,
}: DatePickerFieldProps) {
  const locale = useLocale();
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs}>
      <DatePicker
        label={label}
        format={dateFieldFormat(locale)}
        value={value === null ? null : dayjs(value)}
        onChange={(day) => onChange(day && (day.isValid() ? day.format('YYYY-MM-DD') : 'Invalid Date'))}
        disabled={disabled}
        disableFuture={past}
        openTo={past ? 'year' : 'day'}
        views={past ? ['year', 'month', 'day'] : undefined}
        slotProps={{
          field: { clearable: !required },
          textField: { inputRef, onBlur, required, error: error !== undefined, helperText: error ?? help },
        }}
      />
    </LocalizationProvider>
  );
}
