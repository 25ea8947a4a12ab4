'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocale } from '@/components/locale';
import { useTeam } from '@/features/team/team-context';
import { todayIn } from '@/lib/dates';
import type { TimelineEntry } from '../schema';
import type { Subject } from '../values';
import { dayWords, groupByDay } from './days';
import { TimelineEntryLine } from './timeline-entry';

interface TimelineDaysProps {
  entries: TimelineEntry[];
  subject: Subject;
  /** One line of each note: the thread on the same page has them in full. */
  briefNotes: boolean;
}

/** A timeline's entries under the day on which they happened. */
export function TimelineDays({ entries, subject, briefNotes }: TimelineDaysProps) {
  const locale = useLocale();
  const { time_zone } = useTeam().team;
  const today = todayIn(time_zone);
  return groupByDay(entries, time_zone).map(({ day, entries: ofDay }) => (
    <Box key={`${day} ${ofDay[0]?.id}`} sx={{ mt: 4 }}>
      <Typography variant="h3" suppressHydrationWarning sx={{ color: 'text.secondary' }}>
        {dayWords(day, today, locale, time_zone)}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {ofDay.map((entry) => (
          <TimelineEntryLine
            key={`${entry.kind} ${entry.id}`}
            entry={entry}
            subject={subject}
            briefNotes={briefNotes}
          />
        ))}
      </Box>
    </Box>
  ));
}
