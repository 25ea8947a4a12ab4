'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm, useFormState } from 'react-hook-form';
import { applyProblem } from '@/components/form/apply-problem';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { FormTextField } from '@/components/form/form-text-field';
import { SubmitButton } from '@/components/form/submit-button';
import { createApi } from '@/lib/api/fetcher';
import { type ForgotPassword, forgotPasswordSchema } from '../schema';
import { AuthForm } from './auth-form';
import { MailSent } from './mail-sent';

export function ForgotPasswordForm({ mailboxUrl }: { mailboxUrl: string | undefined }) {
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const { control, handleSubmit, setError } = useForm<ForgotPassword>({
    resolver: standardSchemaResolver(forgotPasswordSchema),
    defaultValues: { email: '' },
  });
  const { isSubmitting } = useFormState({ control });

  const submit = handleSubmit(async (values) => {
    try {
      await createApi(null).post('/api/auth/forgot-password', values);
      setMailedTo(values.email);
    } catch (failure) {
      applyProblem(setError, failure);
    }
  });

  if (mailedTo) {
    return (
      <MailSent mailboxUrl={mailboxUrl} onRetry={() => setMailedTo(null)}>
        If there is an account for <strong>{mailedTo}</strong>, a link is on its way. It works once, for an
        hour.
      </MailSent>
    );
  }
  return (
    <AuthForm onSubmit={submit}>
      <Typography sx={{ color: 'text.secondary' }}>
        Tell us your address, and we send you a link to choose a new password.
      </Typography>
      <FormErrorSummary control={control} />
      <FormTextField control={control} name="email" label="Email" type="email" autoComplete="username" />
      <SubmitButton pending={isSubmitting} size="large" fullWidth>
        Send the link
      </SubmitButton>
    </AuthForm>
  );
}
