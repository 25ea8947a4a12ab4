'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import dynamic from 'next/dynamic';
import { useEffect, useEffectEvent } from 'react';
import { isShortcut } from '@/components/is-shortcut';
import { untilLoaded } from '@/components/until-loaded';
import { activityIcons } from '../components/activity-icon';
import { useFocusBack } from '../hooks/use-focus-back';
import { activityLabels } from '../labels';
import { goToThread } from '../notes/note-field';
import { type ActivityType, activityTypes, type Subject } from '../values';
import { logKeys } from './log-keys';

const LogForm = dynamic(() => untilLoaded(() => import('./log-form')).then((module) => module.LogForm), {
  ssr: false,
});

interface LogBarProps {
  subject: Subject;
  /** The type that is open; null for none. */
  open: ActivityType | null;
  onOpen(type: ActivityType | null): void;
}

/** A button for each type of activity, and the form of the one that is open. A deal's notes go into its thread. */
export function LogBar({ subject, open, onOpen }: LogBarProps) {
  const opener = useFocusBack<HTMLButtonElement>(open !== null);

  function choose(type: ActivityType | null) {
    if (type !== 'note' || !goToThread(subject)) onOpen(type);
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const type = logKeys[event.key.toLowerCase()];
    if (!type || !isShortcut(event)) return;
    event.preventDefault();
    choose(type);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box role="group" aria-label="Log" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {activityTypes.map((type) => {
          const Icon = activityIcons[type];
          const key = Object.keys(logKeys).find((one) => logKeys[one] === type);
          return (
            <Button
              key={type}
              // Of the last one, also when it is not pressed any more.
              ref={(button) => {
                if (open === type && button) opener.current = button;
              }}
              size="small"
              variant="outlined"
              startIcon={<Icon size={14} />}
              aria-pressed={open === type}
              aria-keyshortcuts={key}
              title={`Shortcut: ${key?.toUpperCase()}`}
              onClick={() => choose(open === type ? null : type)}
            >
              {activityLabels[type]}
            </Button>
          );
        })}
      </Box>
      {open && <LogForm type={open} subject={subject} onClose={() => onOpen(null)} />}
    </Box>
  );
}
