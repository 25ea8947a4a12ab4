'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { PageHeader } from '@/components/page-header';
import { untilLoaded } from '@/components/until-loaded';
import { useAddress } from '@/components/use-address';
import { useCRMTaskCountsApi } from '../hooks/use-crm-task-counts-api';
import type { TaskCounts } from '../schema';
import { TaskSection } from './task-section';
import { readTasksAddress, viewsOf } from './tasks-address';

const TaskDialog = dynamic(
  () => untilLoaded(() => import('./task-dialog')).then((module) => module.TaskDialog),
  { ssr: false },
);

/** What is to be done, by when it is due. */
export function TasksPage() {
  const { who, show, change } = useAddress<ReturnType<typeof readTasksAddress>, 'who' | 'show'>(
    readTasksAddress,
  );
  const { data: counts } = useCRMTaskCountsApi();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title="Tasks"
        context={counts && summaryOf(counts)}
        actions={
          <Button
            variant="contained"
            startIcon={<Plus size={16} />}
            aria-keyshortcuts="N"
            onClick={() => setAdding(true)}
          >
            New task
          </Button>
        }
      >
        <Switch
          label="Whose tasks"
          value={who}
          choices={{ me: 'Mine', all: 'Everyone’s' }}
          onChange={(next) => change({ who: next === 'all' ? 'all' : null })}
        />
        <Switch
          label="Which tasks"
          value={show}
          choices={{ open: 'To do', done: 'Done' }}
          onChange={(next) => change({ show: next === 'done' ? 'done' : null })}
        />
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 8, px: { xs: 4, md: 6 }, py: 5, maxWidth: 900 }}>
        {viewsOf({ show }).map((view) => (
          <TaskSection key={`${view} ${who}`} view={view} assignee={who} />
        ))}
      </Box>
      {adding && <TaskDialog onClose={() => setAdding(false)} />}
    </>
  );
}

/** "2 overdue, 1 today, 5 upcoming": one's own. */
const summaryOf = ({ overdue, today, upcoming }: TaskCounts): string =>
  `You have ${overdue} overdue, ${today} due today, ${upcoming} upcoming`;

interface SwitchProps<Value extends string> {
  label: string;
  value: Value;
  choices: Record<Value, string>;
  onChange(value: Value): void;
}

/** One of two, both in sight. */
const Switch = <Value extends string>({ label, value, choices, onChange }: SwitchProps<Value>) => (
  <Box role="group" aria-label={label} sx={{ display: 'flex', gap: 1, mr: 2 }}>
    {(Object.keys(choices) as Value[]).map((choice) => (
      <Button
        key={choice}
        size="small"
        variant={choice === value ? 'outlined' : 'text'}
        aria-pressed={choice === value}
        onClick={() => onChange(choice)}
      >
        {choices[choice]}
      </Button>
    ))}
  </Box>
);
