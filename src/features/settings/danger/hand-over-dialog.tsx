'use client';

import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { FormSelect } from '@/components/form/form-select';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { teamKeys } from '@/features/team/keys';
import { useTeam } from '@/features/team/team-context';

const words = {
  leave: { title: 'Leave', submit: 'Leave team', label: 'Who takes over what you own', nobody: 'An owner' },
  transfer: { title: 'Transfer', submit: 'Transfer ownership', label: 'New owner', nobody: null },
};

interface HandOverDialogProps {
  kind: keyof typeof words;
  onClose(): void;
}

/** Leaves the team, or makes somebody else its owner. */
export function HandOverDialog({ kind, onClose }: HandOverDialogProps) {
  const api = useApi();
  const { team, user } = useTeam();
  const { data: members = [] } = useCRMMembersApi();
  const { title, submit, label, nobody } = words[kind];
  const { control, handleSubmit, setError } = useForm<{ user_id: string | null }>({
    defaultValues: { user_id: null },
  });
  const others = members.filter(({ user_id }) => user_id !== user.id);

  const send = handleSubmit(async ({ user_id }) => {
    if (kind === 'transfer' && !user_id) return setError('user_id', { message: 'Choose a member.' });
    try {
      if (kind === 'leave') await api.post(teamKeys.leave, { hand_over_to: user_id ?? undefined });
      else await api.post(teamKeys.transfer, { user_id });
      // Another team, or another role: everything on the page is of the one before.
      window.location.assign(kind === 'leave' ? '/' : '/settings/members');
    } catch (error) {
      applyProblem(setError, error);
    }
  });

  return (
    <FormDialog
      title={`${title} ${team.name}?`}
      submitLabel={submit}
      destructive={kind === 'leave'}
      control={control}
      onSubmit={send}
      onClose={onClose}
    >
      <FormSelect
        control={control}
        name="user_id"
        label={label}
        options={[
          ...(nobody ? [{ value: '', label: nobody }] : []),
          ...others.map(({ user_id, profile }) => ({
            value: user_id,
            label: profile.full_name || profile.email,
          })),
        ]}
      />
    </FormDialog>
  );
}
