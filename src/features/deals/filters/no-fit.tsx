'use client';

import Button from '@mui/material/Button';
import { SearchX } from 'lucide-react';
import { EmptyState } from '@/components/empty-state';
import { noFilter, useDealsAddress } from './use-deals-address';

/** In place of a board or table that the filters leave empty. */
export function NoFit() {
  const { change } = useDealsAddress();
  return (
    <EmptyState
      icon={SearchX}
      title="No deals fit these filters"
      text="Take one away, or look for something else."
      action={
        <Button variant="outlined" onClick={() => change(noFilter)}>
          Clear filters
        </Button>
      }
    />
  );
}
