'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useState } from 'react';
import { useForm, useFormState } from 'react-hook-form';
import { applyProblem } from '@/components/form/apply-problem';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { FormTextField } from '@/components/form/form-text-field';
import { SubmitButton } from '@/components/form/submit-button';
import { createApi } from '@/lib/api/fetcher';
import { type SignUpResult, signUpSchema } from '../schema';
import { AuthForm } from './auth-form';
import { MailSent } from './mail-sent';
import { PasswordField } from './password-field';

interface SignUpFormProps {
  /** Where to go once signed in: a path that `safeNext` has passed. */
  next: string;
  mailboxUrl: string | undefined;
}

export function SignUpForm({ next, mailboxUrl }: SignUpFormProps) {
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const { control, handleSubmit, setError } = useForm({
    resolver: standardSchemaResolver(signUpSchema),
    defaultValues: { full_name: '', email: '', password: '' },
  });
  const { isSubmitting, isSubmitSuccessful } = useFormState({ control });

  const submit = handleSubmit(async (values) => {
    try {
      const result = await createApi(null).post<SignUpResult>('/api/auth/sign-up', values);
      if (result.signed_in) window.location.assign(next);
      else setMailedTo(result.email);
    } catch (failure) {
      applyProblem(setError, failure);
    }
  });

  if (mailedTo) {
    return (
      <MailSent mailboxUrl={mailboxUrl} onRetry={() => setMailedTo(null)}>
        We sent a link to <strong>{mailedTo}</strong>. Follow it to confirm that the address is yours.
      </MailSent>
    );
  }
  return (
    <AuthForm onSubmit={submit}>
      <FormErrorSummary control={control} />
      <FormTextField control={control} name="full_name" label="Full name" autoComplete="name" />
      <FormTextField control={control} name="email" label="Work email" type="email" autoComplete="email" />
      <PasswordField
        control={control}
        name="password"
        label="Password"
        help="At least 8 characters."
        autoComplete="new-password"
      />
      <SubmitButton pending={isSubmitting || isSubmitSuccessful} size="large" fullWidth>
        Create account
      </SubmitButton>
    </AuthForm>
  );
}
