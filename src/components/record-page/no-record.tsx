'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Compass } from 'lucide-react';
import NextLink from 'next/link';
import { type ReactNode, useEffect } from 'react';
import { EmptyState } from '../empty-state';
import { ErrorState } from '../error-state';
import type { LoadedRecord } from './use-record';

interface NoRecordProps extends Omit<LoadedRecord<never>, 'record'> {
  /** What it is: "contact". */
  what: string;
  /** While it is on its way. */
  loading: ReactNode;
  /** Where a page without its record leads to: the list that it was one of. */
  list?: { label: string; href: string };
  /** Closes the panel that has lost its record. */
  onClose?(): void;
}

/** In place of a record that is not there, or not yet. */
export function NoRecord({ what, loading, gone, error, retry, list, onClose }: NoRecordProps) {
  if (!error) return loading;
  if (!gone) return <ErrorState error={error} onRetry={retry} />;
  return (
    <Box role="alert">
      {list && <PageTitle />}
      <EmptyState
        icon={Compass}
        title={`This ${what} is no longer here`}
        text="It was deleted, or you may no longer see it."
        action={
          list ? (
            <Button component={NextLink} href={list.href} variant="outlined">
              Go to {list.label.toLowerCase()}
            </Button>
          ) : (
            <Button variant="outlined" onClick={onClose}>
              Back to the list
            </Button>
          )
        }
      />
    </Box>
  );
}

/** The tab still bears the record's name, which the server gave it; it is back when the record is. */
function PageTitle() {
  useEffect(() => {
    const named = document.title;
    const unnamed = 'No longer here · Cairn';
    document.title = unnamed;
    return () => {
      if (document.title === unnamed) document.title = named;
    };
  }, []);
  return null;
}
