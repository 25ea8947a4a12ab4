'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { FormDateField } from '@/components/form/form-date-field';
import { FormDialog } from '@/components/form/form-dialog';
import { useDashboard } from '../dashboard-provider';
import { writeRange } from '../range';
import { type RangeQuery, rangeQuerySchema } from '../schema';

/** Days of one's own. */
export function RangeDialog({ onClose }: { onClose(): void }) {
  const { range, change } = useDashboard();
  const { control, handleSubmit } = useForm<RangeQuery, unknown, RangeQuery>({
    resolver: standardSchemaResolver(rangeQuerySchema),
    defaultValues: { from: range.from, to: range.to },
  });
  const show = handleSubmit(({ from, to }) => {
    if (from && to) change({ range: writeRange({ from, to }) });
    onClose();
  });
  return (
    <FormDialog title="Choose a range" submitLabel="Show" control={control} onSubmit={show} onClose={onClose}>
      <FormDateField control={control} name="from" label="From" past />
      <FormDateField control={control} name="to" label="To" past />
    </FormDialog>
  );
}
