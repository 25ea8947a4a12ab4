'use client';

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { History } from 'lucide-react';
import { useId, useState } from 'react';
import { MoreRows } from '@/components/data-table/more-rows';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { SearchField } from '@/components/filters/search-field';
import { useCRMTimelineApi } from '../hooks/use-crm-timeline-api';
import { LogBar } from '../log/log-bar';
import type { TimelineFilter } from '../schema';
import { TimelineDays } from '../timeline/timeline-days';
import type { ActivityType, Subject } from '../values';
import { OpenTasks } from './open-tasks';

const tabs = [
  { label: 'All', type: undefined },
  { label: 'Calls', type: 'call' },
  { label: 'Emails', type: 'email' },
  { label: 'Meetings', type: 'meeting' },
  { label: 'Tasks', type: 'task' },
  { label: 'Notes', type: 'note' },
] as const;

/** What happened with a contact, a deal or a company, and the forms that log more of it. */
export function ActivityTimeline({ subject }: { subject: Subject }) {
  const id = useId();
  const [tab, setTab] = useState(0);
  const [q, setQ] = useState('');
  const [logging, setLogging] = useState<ActivityType | null>(null);
  const type = tabs[tab]?.type;
  return (
    <>
      <OpenTasks subject={subject} />
      <section aria-labelledby={id}>
        <Box sx={headStyle}>
          <Typography id={id} variant="h2">
            Activity
          </Typography>
          <SearchField label="Search the activity" value={q} onChange={setQ} />
        </Box>
        <LogBar subject={subject} open={logging} onOpen={setLogging} />
        <Tabs
          value={tab}
          onChange={(_event, next: number) => setTab(next)}
          variant="scrollable"
          scrollButtons={false}
          aria-label="Types of activity"
          sx={{ mt: 3 }}
        >
          {tabs.map(({ label }, index) => (
            <Tab key={label} label={label} id={`${id}-tab-${index}`} aria-controls={`${id}-entries`} />
          ))}
        </Tabs>
        <Box role="tabpanel" id={`${id}-entries`} aria-labelledby={`${id}-tab-${tab}`}>
          <Entries subject={subject} filter={{ type, q: q || undefined }} />
        </Box>
      </section>
    </>
  );
}

function Entries({ subject, filter }: { subject: Subject; filter: TimelineFilter }) {
  const { rows, error, mutate, more } = useCRMTimelineApi(subject, filter);
  if (error) return <ErrorState error={error} onRetry={() => void mutate()} />;
  if (!rows) return <EntriesSkeleton />;
  if (rows.length === 0) {
    return filter.q || filter.type ? (
      <Typography variant="body2" sx={{ py: 6, color: 'text.secondary' }}>
        {filter.q ? 'Nothing here has these words.' : 'None of these yet. Log one above.'}
      </Typography>
    ) : (
      <EmptyState icon={History} title="Nothing here yet" text="Log a call, an email or a meeting above." />
    );
  }
  return (
    <>
      <TimelineDays
        entries={rows}
        subject={subject}
        // Whoever looks for notes reads them where they are found.
        briefNotes={subject.kind === 'deal' && !filter.q && !filter.type}
      />
      {more && <MoreRows {...more} />}
    </>
  );
}

const lines = ['a', 'b', 'c', 'd'];

const EntriesSkeleton = () => (
  <Box role="status" aria-label="Loading the activity" sx={{ display: 'grid', gap: 4, py: 4 }}>
    {lines.map((line) => (
      <Box key={line} sx={{ display: 'flex', gap: 3 }}>
        <Skeleton variant="circular" width={28} height={28} />
        <Box sx={{ flex: 1 }}>
          <Skeleton width="45%" />
          <Skeleton width="25%" />
        </Box>
      </Box>
    ))}
  </Box>
);

const headStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 3,
  mb: 3,
};
