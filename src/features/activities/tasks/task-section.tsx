'use client';

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { MoreRows } from '@/components/data-table/more-rows';
import { ErrorState } from '@/components/error-state';
import { listStyle } from '@/components/list-style';
import { useCRMTasksApi } from '../hooks/use-crm-tasks-api';
import type { TasksQuery } from '../schema';
import { TaskLine } from './task-line';

const words = {
  overdue: { title: 'Overdue', empty: 'Nothing is overdue.' },
  today: { title: 'Today', empty: 'Nothing is due today.' },
  upcoming: {
    title: 'Upcoming',
    empty: 'Nothing is planned. Add a task above, or log one on a contact or a deal.',
  },
  done: { title: 'Done', empty: 'Nothing is done yet.' },
};

interface TaskSectionProps {
  view: keyof typeof words;
  assignee: TasksQuery['assignee'];
}

/** The tasks that are due at some time, or done. */
export function TaskSection({ view, assignee }: TaskSectionProps) {
  const id = useId();
  const { rows, error, mutate, more } = useCRMTasksApi({ view, assignee });
  const { title, empty } = words[view];
  return (
    <section aria-labelledby={id}>
      <Typography
        id={id}
        variant="h2"
        sx={{ mb: 2, color: view === 'overdue' && rows && rows.length > 0 ? 'error.main' : undefined }}
      >
        {title}
      </Typography>
      {error ? (
        <ErrorState error={error} onRetry={() => void mutate()} />
      ) : !rows ? (
        <Skeleton variant="rounded" height={52} />
      ) : rows.length === 0 ? (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{empty}</Box>
      ) : (
        <Box component="ul" aria-labelledby={id} sx={listStyle}>
          {rows.map((task) => (
            <TaskLine key={task.id} task={task} />
          ))}
        </Box>
      )}
      {more && <MoreRows {...more} />}
    </section>
  );
}
