'use client';

import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { FormTextField } from '@/components/form/form-text-field';
import { teamKeys } from '@/features/team/keys';
import type { TeamDelete } from '@/features/team/schema';
import { useTeam } from '@/features/team/team-context';

/** Deletes the team once its name has been typed. */
export function DeleteTeamDialog({ onClose }: { onClose(): void }) {
  const api = useApi();
  const { team } = useTeam();
  const { control, handleSubmit, setError } = useForm<TeamDelete>({ defaultValues: { name: '' } });

  const remove = handleSubmit(async (input) => {
    if (input.name.trim() !== team.name)
      return setError('name', { message: 'This is not the name of the team.' });
    try {
      await api.delete(teamKeys.one, input);
      // A whole new page: nothing of the team may stay in memory.
      window.location.assign('/');
    } catch (error) {
      applyProblem(setError, error);
    }
  });

  return (
    <FormDialog
      title={`Delete ${team.name}?`}
      submitLabel="Delete team"
      destructive
      control={control}
      onSubmit={remove}
      onClose={onClose}
    >
      <Typography variant="body2">
        All contacts, companies, deals, activities and settings go, for every member. This cannot be undone.
      </Typography>
      <FormTextField control={control} name="name" label={`Type “${team.name}” to confirm`} autoFocus />
    </FormDialog>
  );
}
