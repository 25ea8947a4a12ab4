'use client';

import Button from '@mui/material/Button';
import { SearchX } from 'lucide-react';
import { EmptyState } from '../empty-state';

interface NoFitProps {
  /** What is looked for: "deals". */
  what: string;
  onClear(): void;
}

/** In place of a list that its filters leave empty. */
export const NoFit = ({ what, onClear }: NoFitProps) => (
  <EmptyState
    icon={SearchX}
    title={`No ${what} fit these filters`}
    text="Take one away, or look for something else."
    action={
      <Button variant="outlined" onClick={onClear}>
        Clear filters
      </Button>
    }
  />
);
