'use client';

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { MoreRows } from '@/components/data-table/more-rows';
import { ErrorState } from '@/components/error-state';
import { useCRMDealNotesApi } from '../hooks/use-crm-deal-notes-api';
import { NoteForm } from '../notes/note-form';
import { NoteLine } from '../notes/note-line';

/** A deal's thread of notes, the newest first, and a field for another. */
export function DealNotes({ dealId }: { dealId: string }) {
  const id = useId();
  const { rows, error, mutate, more } = useCRMDealNotesApi(dealId);
  return (
    <section aria-labelledby={id}>
      <Typography id={id} variant="h2" sx={{ mb: 2 }}>
        Notes
      </Typography>
      <NoteForm dealId={dealId} />
      {error ? (
        <ErrorState error={error} onRetry={() => void mutate()} />
      ) : rows ? (
        <Box component="ol" aria-labelledby={id} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {rows.map((note) => (
            <NoteLine key={note.id} note={note} />
          ))}
        </Box>
      ) : (
        <Skeleton variant="rounded" height={64} sx={{ mt: 3 }} />
      )}
      {more && <MoreRows {...more} />}
    </section>
  );
}
