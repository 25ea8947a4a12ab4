'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm, useFormState } from 'react-hook-form';
import { applyProblem } from '@/components/form/apply-problem';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { FormTextField } from '@/components/form/form-text-field';
import { SubmitButton } from '@/components/form/submit-button';
import { createApi } from '@/lib/api/fetcher';
import { signInSchema } from '../schema';
import { AuthForm } from './auth-form';
import { PasswordField } from './password-field';

/** `next` is where to go once signed in: a path that `safeNext` has passed. */
export function SignInForm({ next }: { next: string }) {
  const { control, handleSubmit, setError } = useForm({
    resolver: standardSchemaResolver(signInSchema),
    defaultValues: { email: '', password: '' },
  });
  const { isSubmitting, isSubmitSuccessful } = useFormState({ control });

  const submit = handleSubmit(async (values) => {
    try {
      await createApi(null).post('/api/auth/sign-in', values);
      // A full load: nothing that was rendered for somebody else survives.
      window.location.assign(next);
    } catch (failure) {
      applyProblem(setError, failure);
    }
  });

  return (
    <AuthForm onSubmit={submit}>
      <FormErrorSummary control={control} />
      <FormTextField control={control} name="email" label="Email" type="email" autoComplete="username" />
      <PasswordField control={control} name="password" label="Password" autoComplete="current-password" />
      <SubmitButton pending={isSubmitting || isSubmitSuccessful} size="large" fullWidth>
        Sign in
      </SubmitButton>
    </AuthForm>
  );
}
