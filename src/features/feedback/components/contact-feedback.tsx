'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useId, useState } from 'react';
import { untilLoaded } from '@/components/until-loaded';
import { useCRMFeedbackApi } from '../hooks/use-crm-feedback-api';
import { FeedbackEntry } from './feedback-entry';

const FeedbackDialog = dynamic(
  () => untilLoaded(() => import('./feedback-dialog')).then((module) => module.FeedbackDialog),
  { ssr: false },
);

/** What a contact said of us, the latest first, and a way to add to it. */
export function ContactFeedback({ contactId }: { contactId: string }) {
  const id = useId();
  const { rows, error, mutate, more } = useCRMFeedbackApi({ contact_id: contactId });
  const [adding, setAdding] = useState(false);
  const refetch = () => void mutate();
  return (
    <section aria-labelledby={id}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 2 }}>
        <Typography id={id} variant="h2">
          Feedback
        </Typography>
        <Button size="small" startIcon={<Plus size={14} />} onClick={() => setAdding(true)}>
          Add feedback
        </Button>
      </Box>
      {error ? (
        <Box role="alert" sx={{ typography: 'body2', color: 'error.main' }}>
          The feedback could not be loaded.{' '}
          <Button size="small" onClick={refetch}>
            Try again
          </Button>
        </Box>
      ) : !rows ? (
        <Skeleton variant="rounded" height={48} aria-label="Loading the feedback" />
      ) : rows.length === 0 ? (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>None yet.</Box>
      ) : (
        <Box
          component="ul"
          aria-labelledby={id}
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}
        >
          {rows.map((feedback) => (
            <FeedbackEntry key={feedback.id} feedback={feedback} onDeleted={refetch} />
          ))}
        </Box>
      )}
      {more && (
        <Button size="small" loading={more.loading} onClick={more.onLoad} sx={{ mt: 1 }}>
          {more.failed ? 'Could not load more. Try again' : 'Show more'}
        </Button>
      )}
      {adding && <FeedbackDialog contactId={contactId} onClose={() => setAdding(false)} onAdded={refetch} />}
    </section>
  );
}
