'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { DateText } from '@/components/date-text';
import { useTeam } from '@/features/team/team-context';
import { useCRMActivitiesApi } from '../hooks/use-crm-activities-api';
import type { Activity } from '../schema';
import { ActivityIcon } from './activity-icon';

const shown = 5;

/** The last things that happened with a contact. */
export function RecentActivities({ contactId }: { contactId: string }) {
  const id = useId();
  const { rows, error, mutate } = useCRMActivitiesApi(contactId, { limit: shown });
  return (
    <section aria-labelledby={id}>
      <Typography id={id} variant="h3" sx={{ mb: 2 }}>
        Last activities
      </Typography>
      {error ? (
        <Box role="alert" sx={{ typography: 'body2', color: 'error.main' }}>
          The activities could not be loaded.{' '}
          <Button size="small" onClick={() => void mutate()}>
            Try again
          </Button>
        </Box>
      ) : !rows ? (
        <Box role="status" aria-label="Loading the activities" sx={{ display: 'grid', gap: 2 }}>
          <Skeleton variant="rounded" height={36} />
          <Skeleton variant="rounded" height={36} />
        </Box>
      ) : rows.length === 0 ? (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>Nothing has been logged yet.</Box>
      ) : (
        <Box component="ol" aria-labelledby={id} sx={listStyle}>
          {rows.slice(0, shown).map((activity) => (
            <RecentActivity key={activity.id} activity={activity} />
          ))}
        </Box>
      )}
    </section>
  );
}

function RecentActivity({ activity }: { activity: Activity }) {
  const { time_zone } = useTeam().team;
  const { type, subject, occurred_at, author, due_date, completed_at } = activity;
  return (
    <Box component="li" sx={rowStyle}>
      <Box component="span" sx={{ display: 'flex', pt: 0.75, color: 'text.secondary' }}>
        <ActivityIcon type={type} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>{subject}</Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          {completed_at ? 'Done · ' : due_date && <Due day={due_date} timeZone={time_zone} />}
          <DateText value={completed_at ?? occurred_at} timeZone={time_zone} relative />
          {author && ` · ${author.name}`}
        </Box>
      </Box>
    </Box>
  );
}

const Due = ({ day, timeZone }: { day: string; timeZone: string }) => (
  <>
    Due <DateText value={day} timeZone={timeZone} /> ·{' '}
  </>
);

const listStyle = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2.5 };
const rowStyle = { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 2.5 };
