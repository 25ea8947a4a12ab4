'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormTextField } from '@/components/form/form-text-field';
import { useToast } from '@/components/toast/use-toast';
import { PasswordField } from '@/features/auth/components/password-field';
import { type ChangeEmail, changeEmailSchema, type EmailChange } from '@/features/auth/schema';
import { meKeys } from '@/features/team/keys';
import { SettingsForm } from '../settings-form';

const followLink = 'A mail is on its way. Your address changes once you follow the link in it.';

export function EmailForm() {
  const api = useApi();
  const router = useRouter();
  const toast = useToast();
  const { control, handleSubmit, setError, reset } = useForm<ChangeEmail, unknown, ChangeEmail>({
    resolver: standardSchemaResolver(changeEmailSchema),
    defaultValues: { email: '', current_password: '' },
  });

  const save = handleSubmit(async (input) => {
    try {
      const { confirmed } = await api.post<EmailChange>(meKeys.email, input);
      toast({ message: confirmed ? 'Your address is changed.' : followLink, severity: 'success' });
    } catch (error) {
      return applyProblem(setError, error);
    }
    reset();
    router.refresh();
  });

  return (
    <SettingsForm label="Email" submitLabel="Change email" control={control} onSubmit={save}>
      <FormTextField control={control} name="email" label="New email" type="email" autoComplete="email" />
      <PasswordField
        control={control}
        name="current_password"
        label="Current password"
        autoComplete="current-password"
      />
    </SettingsForm>
  );
}
