'use client';

import Checkbox from '@mui/material/Checkbox';
import { useActivityChanges } from '../hooks/use-activity-changes';
import { useIsDone } from '../hooks/use-is-done';
import type { Activity } from '../schema';

/** Whether a task is done; one click changes that, and shows at once. */
export function TaskCheck({ task }: { task: Activity }) {
  const { complete } = useActivityChanges();
  return (
    <Checkbox
      size="small"
      checked={useIsDone(task)}
      onChange={({ target }) => void complete(task, target.checked)}
      slotProps={{ input: { 'aria-label': `Done: ${task.subject}` } }}
      sx={{ p: 0.5, my: -0.5, ml: -0.5 }}
    />
  );
}
