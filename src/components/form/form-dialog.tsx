'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, type ReactNode, useId } from 'react';
import { type Control, type FieldValues, useFormState } from 'react-hook-form';
import { FormErrorSummary } from './form-error-summary';
import { SubmitButton } from './submit-button';

interface FormDialogProps<Values extends FieldValues, Output> {
  title: string;
  /** The verb itself: "Create pipeline". */
  submitLabel: string;
  destructive?: boolean;
  control: Control<Values, unknown, Output>;
  onSubmit(event: FormEvent): void;
  onClose(): void;
  children: ReactNode;
}

/** A short form in a dialog; what failed stands above its fields. */
export function FormDialog<Values extends FieldValues, Output>({
  title,
  submitLabel,
  destructive = false,
  control,
  onSubmit,
  onClose,
  children,
}: FormDialogProps<Values, Output>) {
  const id = useId();
  const { isSubmitting } = useFormState({ control });
  return (
    // A click beside the dialog would lose what was typed; Escape and Cancel are deliberate.
    <Dialog
      open
      fullWidth
      maxWidth="xs"
      onClose={(_event, reason) => reason === 'escapeKeyDown' && onClose()}
      aria-labelledby={`${id}-title`}
    >
      <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
      <DialogContent>
        <Box component="form" id={id} noValidate onSubmit={onSubmit} sx={{ display: 'grid', gap: 4, pt: 1 }}>
          <FormErrorSummary control={control} />
          {children}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton form={id} pending={isSubmitting} color={destructive ? 'error' : 'primary'}>
          {submitLabel}
        </SubmitButton>
      </DialogActions>
    </Dialog>
  );
}
