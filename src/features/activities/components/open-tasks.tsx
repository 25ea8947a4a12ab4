'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { listStyle } from '@/components/list-style';
import { useCRMTasksApi } from '../hooks/use-crm-tasks-api';
import { openTasksQuery } from '../tasks/open-tasks-query';
import { TaskLine } from '../tasks/task-line';
import type { Subject } from '../values';

/** What is still to be done for a record, the most urgent first; nothing where there is none. */
export function OpenTasks({ subject }: { subject: Subject }) {
  const heading = useId();
  const { rows = [], more } = useCRMTasksApi(openTasksQuery(subject));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <Typography id={heading} variant="h2" sx={{ mb: 2 }}>
        To do
      </Typography>
      <Box component="ul" aria-labelledby={heading} sx={listStyle}>
        {rows.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </Box>
      {more && (
        <Button size="small" loading={more.loading} onClick={more.onLoad} sx={{ mt: 1 }}>
          Show more
        </Button>
      )}
    </section>
  );
}
