'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { PasswordField } from '@/features/auth/components/password-field';
import { type DeleteAccount, deleteAccountSchema } from '@/features/auth/schema';
import { useCRMDepartureApi } from '@/features/team/hooks/use-crm-departure-api';
import { meKeys } from '@/features/team/keys';
import type { Departure } from '@/features/team/schema';

const fates: Record<Departure['fate'], string> = {
  delete: 'is deleted, because nobody else is in it',
  leave: 'goes on without you; an owner takes over what you own',
  blocked: 'needs another owner first: transfer ownership there',
};

/** Deletes one's account, having said what becomes of one's teams. */
export function DeleteAccountDialog({ onClose }: { onClose(): void }) {
  const api = useApi();
  const { data: departures } = useCRMDepartureApi();
  const { control, handleSubmit, setError } = useForm<DeleteAccount, unknown, DeleteAccount>({
    resolver: standardSchemaResolver(deleteAccountSchema),
    defaultValues: { current_password: '' },
  });

  const remove = handleSubmit(async (input) => {
    try {
      await api.delete(meKeys.one, input);
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
      {departures ? (
        <Box component="ul" sx={{ m: 0, pl: 5, typography: 'body2' }}>
          {departures.map(({ team_id, name, fate }) => (
            <li key={team_id}>
              <strong>{name}</strong> {fates[fate]}.
            </li>
          ))}
        </Box>
      ) : (
        <Skeleton variant="rounded" height={48} />
      )}
      <PasswordField
        control={control}
        name="current_password"
        label="Current password"
        autoComplete="current-password"
      />
    </FormDialog>
  );
}
