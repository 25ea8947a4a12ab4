import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useLocale } from '@/components/locale';
import { useTeam } from '@/features/team/team-context';
import { formatDateTime, formatTime } from '@/lib/date-formats';
import type { TimelineEntry } from '../schema';
import { EntryIcon } from './entry-icon';

interface EntryFrameProps {
  entry: TimelineEntry;
  /** What happened, in one line. */
  title: ReactNode;
  /** What it hangs on, after who and when. */
  about?: ReactNode;
  /** At the end of the first line. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** One line of the timeline: an icon, what happened, and beneath it who did it, and when. */
export function EntryFrame({ entry, title, about, actions, children }: EntryFrameProps) {
  const locale = useLocale();
  const { time_zone } = useTeam().team;
  return (
    <Box component="li" sx={frameStyle}>
      <EntryIcon entry={entry} />
      <Box sx={{ minWidth: 0, pt: 0.5 }}>
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{title}</Box>
          {actions}
        </Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {entry.actor ? (
            <>
              <bdi>{entry.actor.name}</bdi> ·{' '}
            </>
          ) : null}
          <time
            dateTime={entry.at}
            title={formatDateTime(entry.at, locale, time_zone)}
            suppressHydrationWarning
          >
            {formatTime(entry.at, locale, time_zone)}
          </time>
          {about}
        </Box>
        {children}
      </Box>
    </Box>
  );
}

const frameStyle = { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', gap: 3, py: 2 };
