'use client';

import Box from '@mui/material/Box';
import { ClockAlert } from 'lucide-react';
import { DateText } from '@/components/date-text';
import { useTeam } from '@/features/team/team-context';
import { isOverdue } from '@/lib/dates';
import { useIsDone } from '../hooks/use-is-done';
import type { Activity } from '../schema';

/** When a task is due; one that is late says so in colour, sign and words. */
export function TaskDay({ task }: { task: Activity }) {
  const { time_zone } = useTeam().team;
  const done = useIsDone(task);
  if (!task.due_date) return 'No day';
  const day = <DateText value={task.due_date} timeZone={time_zone} />;
  if (done || !isOverdue(task.due_date, time_zone)) return <>Due {day}</>;
  return (
    <Box component="span" sx={lateStyle}>
      <ClockAlert size={12} aria-hidden /> Was due {day}
    </Box>
  );
}

const lateStyle = {
  color: 'error.main',
  fontWeight: 500,
  '& svg': { verticalAlign: '-2px' },
};
