'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { useSWRConfig } from 'swr';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { FormSelect } from '@/components/form/form-select';
import { useToast } from '@/components/toast/use-toast';
import { teamKeys } from '@/features/team/keys';
import { type MemberDetails, type MemberRemoval, memberRemovalSchema } from '@/features/team/schema';
import { ownedWords } from './owned-words';

interface RemoveDialogProps {
  member: MemberDetails;
  /** To whom the records can go. */
  others: MemberDetails[];
  onClose(): void;
}

/** Removes a member once it is said who takes over what they own. */
export function RemoveDialog({ member, others, onClose }: RemoveDialogProps) {
  const api = useApi();
  const toast = useToast();
  const { mutate } = useSWRConfig();
  const name = member.profile.full_name || member.profile.email;
  const { control, handleSubmit, setError } = useForm<MemberRemoval, unknown, MemberRemoval>({
    resolver: standardSchemaResolver(memberRemovalSchema),
    defaultValues: { hand_over_to: others[0]?.user_id ?? '' },
  });

  const remove = handleSubmit(async ({ hand_over_to }) => {
    try {
      await api.delete(teamKeys.removal(member.user_id, hand_over_to));
    } catch (error) {
      return applyProblem(setError, error);
    }
    onClose();
    toast({ message: `${name} is no longer a member.`, severity: 'success' });
    await Promise.all([mutate(teamKeys.memberDetails), mutate(teamKeys.members)]);
  });

  return (
    <FormDialog
      title={`Remove ${name}?`}
      submitLabel="Remove member"
      destructive
      control={control}
      onSubmit={remove}
      onClose={onClose}
    >
      <Typography variant="body2">
        They lose access at once. What they own ({ownedWords(member.owned)}) goes to somebody else; what they
        wrote stays.
      </Typography>
      <FormSelect
        control={control}
        name="hand_over_to"
        label="Hand over to"
        options={others.map(({ user_id, profile }) => ({
          value: user_id,
          label: profile.full_name || profile.email,
        }))}
      />
    </FormDialog>
  );
}
