'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { createApi } from '@/lib/api/fetcher';
import { type DeleteAccount, deleteAccountSchema } from '../schema';
import { PasswordField } from './password-field';

interface DeleteAccountDialogProps {
  onClose(): void;
  /** What becomes of one's teams. */
  children?: ReactNode;
}

/** Deletes one's account, once the password says that it is oneself. */
export function DeleteAccountDialog({ onClose, children }: DeleteAccountDialogProps) {
  const { control, handleSubmit, setError } = useForm<DeleteAccount, unknown, DeleteAccount>({
    resolver: standardSchemaResolver(deleteAccountSchema),
    defaultValues: { current_password: '' },
  });

  const remove = handleSubmit(async (input) => {
    try {
      await createApi(null).delete('/api/crm/me', input);
      window.location.assign('/auth/sign-in');
    } catch (error) {
      applyProblem(setError, error);
    }
  });

  return (
    <FormDialog
      title="Delete your account?"
      submitLabel="Delete account"
      destructive
      control={control}
      onSubmit={remove}
      onClose={onClose}
    >
      {children}
      <PasswordField
        control={control}
        name="current_password"
        label="Current password"
        autoComplete="current-password"
      />
    </FormDialog>
  );
}
