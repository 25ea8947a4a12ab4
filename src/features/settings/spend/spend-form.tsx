'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { useFormState } from 'react-hook-form';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { FormMoneyField } from '@/components/form/form-money-field';
import { FormTextField } from '@/components/form/form-text-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useToast } from '@/components/toast/use-toast';
import type { MonthSpend } from '@/features/marketing/schema';
import { useTeam } from '@/features/team/team-context';
import { SpendClashNote } from './spend-clash-note';
import { useSpendForm } from './use-spend-form';

interface SpendFormProps {
  spend: MonthSpend;
  /** "November 2026". */
  name: string;
  /** Whether something would be lost by turning to another month. */
  onUnsaved(unsaved: boolean): void;
  onSaved(saved: MonthSpend): void;
}

/** A month's channels, saved together. */
export function SpendForm({ spend, name, onUnsaved, onSaved }: SpendFormProps) {
  const toast = useToast();
  const { currency } = useTeam().team;
  const { control, fields, append, remove, isDirty, clashes, save, takeTheirs } = useSpendForm(
    spend,
    (saved) => {
      toast({ message: `${name} is saved.`, severity: 'success' });
      onSaved(saved);
    },
  );
  const { isSubmitting } = useFormState({ control });
  useEffect(() => onUnsaved(isDirty), [isDirty, onUnsaved]);

  return (
    <Box
      component="form"
      aria-label={`Spend of ${name}`}
      noValidate
      onSubmit={save}
      sx={{ display: 'grid', gap: 4 }}
    >
      <FormErrorSummary control={control} />
      {clashes.length > 0 && <SpendClashNote month={name} clashes={clashes} onTakeTheirs={takeTheirs} />}
      {fields.length === 0 && (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>Nothing is entered for {name}.</Box>
      )}
      {fields.map((field, index) => (
        <Box key={field.id} role="group" aria-label={`Channel ${index + 1}`} sx={rowStyle}>
          <Box sx={channelStyle}>
            <FormTextField control={control} name={`channels.${index}.channel`} label="Channel" required />
          </Box>
          <FormMoneyField
            control={control}
            name={`channels.${index}.allotted`}
            label="Allotted"
            currency={currency}
          />
          <FormMoneyField
            control={control}
            name={`channels.${index}.used`}
            label="Used"
            currency={currency}
          />
          <IconButton aria-label={`Remove channel ${index + 1}`} onClick={() => remove(index)} sx={{ mt: 6 }}>
            <Trash2 size={16} />
          </IconButton>
        </Box>
      ))}
      <Box sx={{ display: 'flex', gap: 2 }}>
        <SubmitButton pending={isSubmitting}>Save month</SubmitButton>
        <Button startIcon={<Plus size={16} />} onClick={() => append({ channel: '', allotted: 0, used: 0 })}>
          Add channel
        </Button>
      </Box>
    </Box>
  );
}

/** On a phone the channel has a line of its own, and the amounts share the next. */
const rowStyle = {
  display: 'grid',
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    sm: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) auto',
  },
  alignItems: 'start',
  gap: 3,
};

const channelStyle = { display: 'grid', gridColumn: { xs: '1 / -1', sm: 'auto' } };
