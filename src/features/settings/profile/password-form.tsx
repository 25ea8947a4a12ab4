'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { useToast } from '@/components/toast/use-toast';
import { PasswordField } from '@/features/auth/components/password-field';
import { type ChangePassword, changePasswordSchema } from '@/features/auth/schema';
import { meKeys } from '@/features/team/keys';
import { SettingsForm } from '../settings-form';

export function PasswordForm() {
  const api = useApi();
  const toast = useToast();
  const { control, handleSubmit, setError, reset } = useForm<ChangePassword, unknown, ChangePassword>({
    resolver: standardSchemaResolver(changePasswordSchema),
    defaultValues: { current_password: '', password: '' },
  });

  const save = handleSubmit(async (input) => {
    try {
      await api.post(meKeys.password, input);
    } catch (error) {
      return applyProblem(setError, error);
    }
    reset();
    toast({ message: 'Your password is changed.', severity: 'success' });
  });

  return (
    <SettingsForm label="Password" submitLabel="Change password" control={control} onSubmit={save}>
      <PasswordField
        control={control}
        name="current_password"
        label="Current password"
        autoComplete="current-password"
      />
      <PasswordField
        control={control}
        name="password"
        label="New password"
        help="At least 8 characters."
        autoComplete="new-password"
      />
    </SettingsForm>
  );
}
