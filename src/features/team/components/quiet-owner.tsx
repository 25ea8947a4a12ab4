'use client';

import Box from '@mui/material/Box';
import { PersonAvatar } from '@/components/avatar';
import { QuietChoice } from '@/components/record-field/quiet-choice';
import { useCRMMembersApi } from '../hooks/use-crm-members-api';
import { type OwnedRecord, ownerOf } from '../owned';

/** Who looks after a record, chosen from the members where the name stands. */
export function QuietOwner({ of: record }: { of: OwnedRecord }) {
  const { data: members = [] } = useCRMMembersApi();
  const options = members.map(({ user_id, profile }) => ({
    value: user_id,
    label: profile.full_name || profile.email,
  }));
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? ownerOf(record.row);
  return (
    <QuietChoice
      of={record}
      name="owner_id"
      label="Owner"
      options={[...options, { value: '', label: 'Nobody' }]}
      words={(theirs) => ownerOf(theirs) || 'nobody'}
    >
      {(id) =>
        id ? (
          <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
            <PersonAvatar name={nameOf(id)} seed={id} size={20} />
            <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {nameOf(id)}
            </Box>
          </Box>
        ) : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            Nobody
          </Box>
        )
      }
    </QuietChoice>
  );
}
