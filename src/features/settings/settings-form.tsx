'use client';

import Box from '@mui/material/Box';
import type { FormEvent, ReactNode } from 'react';
import { type Control, type FieldValues, useFormState } from 'react-hook-form';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { SubmitButton } from '@/components/form/submit-button';

interface SettingsFormProps<Values extends FieldValues, Output> {
  /** What the form is, for screen readers. */
  label: string;
  /** Absent for those who may only read it. */
  submitLabel?: string;
  control: Control<Values, unknown, Output>;
  onSubmit(event: FormEvent): void;
  children: ReactNode;
}

/** A form of a settings page: what failed stands above its fields, the button beneath. */
export function SettingsForm<Values extends FieldValues, Output>({
  label,
  submitLabel,
  control,
  onSubmit,
  children,
}: SettingsFormProps<Values, Output>) {
  const { isSubmitting } = useFormState({ control });
  return (
    <Box
      component="form"
      aria-label={label}
      noValidate
      onSubmit={onSubmit}
      sx={{ display: 'grid', gap: 4, maxWidth: 480 }}
    >
      <FormErrorSummary control={control} />
      {children}
      {submitLabel && (
        <Box>
          <SubmitButton pending={isSubmitting}>{submitLabel}</SubmitButton>
        </Box>
      )}
    </Box>
  );
}
