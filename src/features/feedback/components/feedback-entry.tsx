'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Trash2 } from 'lucide-react';
import { DateText } from '@/components/date-text';
import { Tip } from '@/components/tip';
import { useDeleteRecord } from '@/components/use-delete-record';
import { useTeam } from '@/features/team/team-context';
import { feedbackKeys } from '../keys';
import { ratingWords } from '../rating-words';
import type { Feedback } from '../schema';
import { Stars } from './stars';

interface FeedbackEntryProps {
  feedback: Feedback;
  onDeleted(): void;
}

/** One thing that a contact said; whoever wrote it down may delete it. */
export function FeedbackEntry({ feedback, onDeleted }: FeedbackEntryProps) {
  const { team, user } = useTeam();
  const deleteRecord = useDeleteRecord();
  const { id, rating, comment, given_on, created_by } = feedback;

  async function remove() {
    const gone = await deleteRecord({
      url: feedbackKeys.one(id),
      what: 'feedback',
      name: ratingWords(rating),
      body: 'The dashboard counts it no longer. This cannot be undone.',
    });
    if (gone) onDeleted();
  }

  return (
    <Box component="li" sx={{ typography: 'body2' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 28 }}>
        <Stars rating={rating} />
        {ratingWords(rating)}
        <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>
          <DateText value={given_on} timeZone={team.time_zone} />
        </Box>
        {created_by === user.id && (
          <Tip title="Delete feedback">
            <IconButton
              size="small"
              aria-label={`Delete feedback: ${ratingWords(rating)}`}
              onClick={() => void remove()}
              sx={{ ml: 'auto' }}
            >
              <Trash2 size={14} />
            </IconButton>
          </Tip>
        )}
      </Box>
      {comment && <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{comment}</Box>}
    </Box>
  );
}
