'use client';

import Button from '@mui/material/Button';
import { UserRound } from 'lucide-react';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { useAssign } from '../hooks/use-assign';
import { useCRMMembersApi } from '../hooks/use-crm-members-api';
import type { OwnedRecord } from '../owned';

interface AssignButtonProps {
  of: OwnedRecord;
  /** What the record is called. */
  title: string;
}

/** A button with the members: whoever is chosen looks after the record from then on. */
export function AssignButton({ of: record, title }: AssignButtonProps) {
  const { data: members = [] } = useCRMMembersApi();
  const assign = useAssign(record, title);
  const { owner_id } = record.row;
  return (
    <ActionMenu
      label="Assign to"
      heading="Assign to"
      actions={[
        ...members.map(({ user_id, profile }) => ({
          id: user_id,
          label: profile.full_name || profile.email,
          checked: user_id === owner_id,
          onClick: () => void assign(user_id),
        })),
        {
          id: 'nobody',
          label: 'Nobody',
          divided: true,
          checked: owner_id === null,
          onClick: () => void assign(null),
        },
      ]}
      trigger={(props) => (
        <Button {...props} variant="outlined" startIcon={<UserRound size={14} />}>
          Assign
        </Button>
      )}
    />
  );
}
