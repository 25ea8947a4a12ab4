'use client';

import Box from '@mui/material/Box';
import { DateText } from '@/components/date-text';
import { useTeam } from '@/features/team/team-context';
import { type MergeField, type MergeRecord, textOf } from '../merge-fields';

/** A field's value as a record has it. */
export function FieldValue({ field, record }: { field: MergeField; record: MergeRecord }) {
  const { team } = useTeam();
  const text = textOf(field, record);
  if (!text) {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        Empty
      </Box>
    );
  }
  return field.look === 'day' ? <DateText value={text} timeZone={team.time_zone} /> : text;
}
