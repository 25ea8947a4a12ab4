'use client';

import { useForm } from 'react-hook-form';
import { FormDateField } from '@/components/form/form-date-field';
import { FormDialog } from '@/components/form/form-dialog';

/** The first and the last day; null for no bound. */
export interface AuditDates {
  from: string | null;
  to: string | null;
}

interface AuditDatesDialogProps {
  dates: AuditDates;
  onChosen(dates: AuditDates): void;
  onClose(): void;
}

/** Asks for the first and the last day; both may be left empty. */
export function AuditDatesDialog({ dates, onChosen, onClose }: AuditDatesDialogProps) {
  const { control, handleSubmit, setError } = useForm<AuditDates, unknown, AuditDates>({
    defaultValues: dates,
  });
  const show = handleSubmit(({ from, to }) => {
    if (from && to && from > to) return setError('to', { message: 'The last day is before the first.' });
    onChosen({ from, to });
    onClose();
  });
  return (
    <FormDialog title="Choose days" submitLabel="Show" control={control} onSubmit={show} onClose={onClose}>
      <FormDateField control={control} name="from" label="From" past />
      <FormDateField control={control} name="to" label="To" past />
    </FormDialog>
  );
}
