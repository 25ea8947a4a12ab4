'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { useLocale } from '@/components/locale';
import { untilLoaded } from '@/components/until-loaded';
import { useTeam } from '@/features/team/team-context';
import { TaskCheck } from '../components/task-check';
import { useActivityChanges } from '../hooks/use-activity-changes';
import { useFocusBack } from '../hooks/use-focus-back';
import { useIsDone } from '../hooks/use-is-done';
import { activityLabels } from '../labels';
import { mayChange, mayDelete } from '../rights';
import type { Activity, TimelineEntry } from '../schema';
import type { Subject } from '../values';
import { activityWords } from './activity-words';
import { EntryFrame } from './entry-frame';
import { EntryText } from './entry-text';
import { SubjectLinks } from './subject-links';

const LogForm = dynamic(() => untilLoaded(() => import('../log/log-form')).then((module) => module.LogForm), {
  loading: () => null,
});

interface ActivityEntryProps {
  entry: TimelineEntry;
  activity: Activity;
  subject: Subject;
}

/** A logged activity, which some can change and delete where it stands. */
export function ActivityEntry({ entry, activity, subject }: ActivityEntryProps) {
  const locale = useLocale();
  const { team, user } = useTeam();
  const { remove } = useActivityChanges();
  const [editing, setEditing] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(editing);
  const done = useIsDone(activity);
  const words = activityWords(activity, { locale, timeZone: team.time_zone });

  if (editing) {
    return (
      <Box component="li" sx={{ py: 2 }}>
        <LogForm
          type={activity.type}
          subject={subject}
          activity={activity}
          onClose={() => setEditing(false)}
        />
      </Box>
    );
  }
  return (
    <EntryFrame
      entry={entry}
      title={
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
          {activity.type === 'task' && <TaskCheck task={activity} />}
          <Box
            component="span"
            sx={{
              fontWeight: 500,
              ...(done && { textDecoration: 'line-through', color: 'text.secondary' }),
            }}
          >
            {activity.subject}
          </Box>
        </Box>
      }
      about={<SubjectLinks of={activity} besides={subject} />}
      actions={
        mayChange(activity, { team, user }) && (
          <ActionMenu
            label={`${activityLabels[activity.type]} ${activity.subject}`}
            actions={[
              { id: 'edit', label: 'Edit', icon: <Pencil size={14} />, onClick: () => setEditing(true) },
              ...(mayDelete(activity, { team, user })
                ? [
                    {
                      id: 'delete',
                      label: 'Delete',
                      icon: <Trash2 size={14} />,
                      destructive: true,
                      onClick: () => void remove(activity),
                    },
                  ]
                : []),
            ]}
            trigger={(props) => (
              <IconButton
                {...props}
                ref={opener}
                size="small"
                aria-label={`Actions of ${activity.subject}`}
                sx={{ my: -1 }}
              >
                <Ellipsis size={16} />
              </IconButton>
            )}
          />
        )
      }
    >
      {words && (
        <Box sx={{ typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>{words}</Box>
      )}
      {activity.body && (
        <Box sx={{ mt: 1 }}>
          <EntryText>{activity.body}</EntryText>
        </Box>
      )}
    </EntryFrame>
  );
}
