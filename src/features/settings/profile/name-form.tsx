'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { useSWRConfig } from 'swr';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormTextField } from '@/components/form/form-text-field';
import { useToast } from '@/components/toast/use-toast';
import { meKeys, teamKeys } from '@/features/team/keys';
import { type ProfilePatch, profilePatchSchema } from '@/features/team/schema';
import { SettingsForm } from '../settings-form';

export function NameForm({ fullName }: { fullName: string }) {
  const api = useApi();
  const toast = useToast();
  const router = useRouter();
  const { mutate } = useSWRConfig();
  const { control, handleSubmit, setError } = useForm<ProfilePatch, unknown, ProfilePatch>({
    resolver: standardSchemaResolver(profilePatchSchema),
    defaultValues: { full_name: fullName },
  });

  const save = handleSubmit(async (input) => {
    try {
      await api.patch(meKeys.one, input);
    } catch (error) {
      return applyProblem(setError, error);
    }
    toast({ message: 'Your name is saved.', severity: 'success' });
    void mutate(teamKeys.members);
    router.refresh();
  });

  return (
    <SettingsForm label="Name" submitLabel="Save name" control={control} onSubmit={save}>
      <FormTextField control={control} name="full_name" label="Full name" autoComplete="name" />
    </SettingsForm>
  );
}
