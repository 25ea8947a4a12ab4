'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm, useFormState } from 'react-hook-form';
import { applyProblem } from '@/components/form/apply-problem';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { createApi } from '@/lib/api/fetcher';
import { home } from '../safe-next';
import { resetPasswordSchema } from '../schema';
import { AuthForm } from './auth-form';
import { PasswordField } from './password-field';

export function ResetPasswordForm({ email }: { email: string }) {
  const { control, handleSubmit, setError } = useForm({
    resolver: standardSchemaResolver(resetPasswordSchema),
    defaultValues: { password: '' },
  });
  const { isSubmitting, isSubmitSuccessful } = useFormState({ control });

  const submit = handleSubmit(async (values) => {
    try {
      await createApi(null).post('/api/auth/reset-password', values);
      window.location.assign(home);
    } catch (failure) {
      applyProblem(setError, failure);
    }
  });

  return (
    <AuthForm onSubmit={submit}>
      <FormErrorSummary control={control} />
      {/* Tells password managers whose password this is. */}
      <input hidden readOnly name="email" autoComplete="username" value={email} />
      <PasswordField
        control={control}
        name="password"
        label="New password"
        help="At least 8 characters. All other devices are signed out."
        autoComplete="new-password"
      />
      <SubmitButton pending={isSubmitting || isSubmitSuccessful} size="large" fullWidth>
        Set password
      </SubmitButton>
    </AuthForm>
  );
}
