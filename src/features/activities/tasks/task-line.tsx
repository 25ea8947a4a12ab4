'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { PersonAvatar } from '@/components/avatar';
import { Badge } from '@/components/badge';
import { untilLoaded } from '@/components/until-loaded';
import { useTeam } from '@/features/team/team-context';
import { TaskCheck } from '../components/task-check';
import { TaskDay } from '../components/task-day';
import { useActivityChanges } from '../hooks/use-activity-changes';
import { useFocusBack } from '../hooks/use-focus-back';
import { useIsDone } from '../hooks/use-is-done';
import { mayChange, mayDelete } from '../rights';
import type { Activity } from '../schema';
import { SubjectLinks } from '../timeline/subject-links';
import { dueChoices } from './due-choices';

const TaskDialog = dynamic(
  () => untilLoaded(() => import('./task-dialog')).then((module) => module.TaskDialog),
  { ssr: false },
);

/** A task: done with one click, its day changed with two, and all of it in a dialog. */
export function TaskLine({ task }: { task: Activity }) {
  const { team, user } = useTeam();
  const { change, remove } = useActivityChanges();
  const [editing, setEditing] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(editing);
  const done = useIsDone(task);
  return (
    <Box component="li" sx={lineStyle}>
      <TaskCheck task={task} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box
          component="span"
          sx={{
            fontWeight: 500,
            ...(done && { textDecoration: 'line-through', color: 'text.secondary' }),
          }}
        >
          {task.subject}
        </Box>{' '}
        {(task.priority === 'high' || task.priority === 'urgent') && (
          <Badge color={task.priority === 'urgent' ? 'rose' : 'amber'}>
            {task.priority === 'urgent' ? 'Urgent' : 'High'}
          </Badge>
        )}
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          <TaskDay task={task} />
          <SubjectLinks of={task} />
        </Box>
      </Box>
      {task.assignee && (
        <PersonAvatar
          name={task.assignee.name}
          seed={task.assignee.user_id}
          size={24}
          tooltip={task.assignee.name}
        />
      )}
      {mayChange(task, { team, user }) && (
        <ActionMenu
          label={task.subject}
          heading="Due"
          actions={[
            ...dueChoices(team.time_zone).map(({ label, day }) => ({
              id: label,
              label,
              checked: task.due_date === day,
              onClick: () => void change(task, { due_date: day }),
            })),
            {
              id: 'edit',
              label: 'Edit',
              icon: <Pencil size={14} />,
              divided: true,
              onClick: () => setEditing(true),
            },
            ...(mayDelete(task, { team, user })
              ? [
                  {
                    id: 'delete',
                    label: 'Delete',
                    icon: <Trash2 size={14} />,
                    destructive: true,
                    onClick: () => void remove(task),
                  },
                ]
              : []),
          ]}
          trigger={(props) => (
            <IconButton {...props} ref={opener} size="small" aria-label={`Actions of ${task.subject}`}>
              <Ellipsis size={16} />
            </IconButton>
          )}
        />
      )}
      {editing && <TaskDialog task={task} onClose={() => setEditing(false)} />}
    </Box>
  );
}

const lineStyle = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto auto',
  alignItems: 'center',
  gap: 2,
  px: 3,
  py: 2,
};
