'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { FormSelect } from '@/components/form/form-select';
import { FormTextField } from '@/components/form/form-text-field';
import { type InviteCreate, inviteCreateSchema, type SentInvite } from '@/features/team/invite-schema';
import { inviteKeys } from '@/features/team/keys';
import { useTeam } from '@/features/team/team-context';
import { roleLabels } from './role-labels';

interface InviteDialogProps {
  onClose(): void;
  onSent(invite: SentInvite): void;
}

/** Invites an address; only owners make owners. */
export function InviteDialog({ onClose, onSent }: InviteDialogProps) {
  const api = useApi();
  const { role } = useTeam().team;
  const { control, handleSubmit, setError } = useForm<InviteCreate, unknown, InviteCreate>({
    resolver: standardSchemaResolver(inviteCreateSchema),
    defaultValues: { email: '', role: 'member' },
  });
  const roles = role === 'owner' ? (['member', 'admin', 'owner'] as const) : (['member', 'admin'] as const);

  const send = handleSubmit(async (input) => {
    try {
      onSent(await api.post<SentInvite>(inviteKeys.all, input));
      onClose();
    } catch (error) {
      applyProblem(setError, error);
    }
  });

  return (
    <FormDialog
      title="Invite somebody"
      submitLabel="Send invite"
      control={control}
      onSubmit={send}
      onClose={onClose}
    >
      <FormTextField control={control} name="email" label="Email" type="email" required autoFocus />
      <FormSelect
        control={control}
        name="role"
        label="Role"
        options={roles.map((value) => ({ value, label: roleLabels[value] }))}
      />
    </FormDialog>
  );
}
