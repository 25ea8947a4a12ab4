'use client';

import Box from '@mui/material/Box';
import { TextLink } from '@/components/text-link';
import type { TimelineEntry } from '../schema';
import type { Subject } from '../values';
import { ActivityEntry } from './activity-entry';
import { EntryFrame } from './entry-frame';
import { EntryText } from './entry-text';
import { recordHref } from './subject-links';

interface TimelineEntryProps {
  entry: TimelineEntry;
  /** Whose timeline it is. */
  subject: Subject;
  briefNotes: boolean;
}

/** What happened, each kind in words of its own. */
export function TimelineEntryLine({ entry, subject, briefNotes }: TimelineEntryProps) {
  switch (entry.kind) {
    case 'activity':
      return <ActivityEntry entry={entry} activity={entry.activity} subject={subject} />;
    case 'note':
      return (
        <EntryFrame entry={entry} title={<>Note on {dealName(entry.deal, subject)}</>}>
          {briefNotes ? (
            <Box sx={briefStyle}>{entry.note.body}</Box>
          ) : (
            <Box sx={{ mt: 1 }}>
              <EntryText>{entry.note.body}</EntryText>
            </Box>
          )}
        </EntryFrame>
      );
    case 'stage_change':
      return (
        <EntryFrame
          entry={entry}
          title={
            <>
              {capital(dealName(entry.deal, subject))} moved from <bdi>{entry.from_stage_name}</bdi> to{' '}
              <strong>
                <bdi>{entry.to_stage_name}</bdi>
              </strong>
            </>
          }
        />
      );
    case 'created':
      return (
        <EntryFrame
          entry={entry}
          title={
            <>
              {capital(recordName(entry.record, subject))} was added
              {entry.stage_name ? (
                <>
                  {' '}
                  to <bdi>{entry.stage_name}</bdi>
                </>
              ) : null}
            </>
          }
        />
      );
    case 'owner_change':
      return (
        <EntryFrame
          entry={entry}
          title={
            <>
              {capital(recordName(entry.record, subject))} went from <bdi>{entry.from_name ?? 'nobody'}</bdi>{' '}
              to{' '}
              <strong>
                <bdi>{entry.to_name ?? 'nobody'}</bdi>
              </strong>
            </>
          }
        />
      );
  }
}

const dealName = ({ id, title }: { id: string; title: string }, subject: Subject) =>
  recordName({ kind: 'deal', id, name: title }, subject);

/** "the deal" on its own page, elsewhere a link to it. */
const recordName = ({ kind, id, name }: Subject & { name: string }, subject: Subject) =>
  id === subject.id ? (
    `the ${kind}`
  ) : (
    <TextLink href={recordHref({ kind, id })}>
      <bdi>{name}</bdi>
    </TextLink>
  );

/** A sentence begins with it. */
const capital = (name: ReturnType<typeof recordName>) =>
  typeof name === 'string' ? name[0]?.toUpperCase() + name.slice(1) : name;

const briefStyle = {
  typography: 'body2',
  color: 'text.secondary',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
};
