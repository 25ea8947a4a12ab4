'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import type { BoardStage } from '../schema';
import { CardSkeleton } from './card-skeleton';
import { useDeals } from './deals-context';
import { cardGap } from './use-card-window';

/** Loads a column's next cards when it comes into view; a button for everybody else, and after an error. */
export function MoreCards({ stage }: { stage: BoardStage }) {
  const { loadMore } = useDeals();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const button = useRef<HTMLButtonElement>(null);

  async function load() {
    setState('loading');
    await loadMore(stage).then(
      () => setState('idle'),
      () => setState('failed'),
    );
  }

  useEffect(() => {
    if (state !== 'idle' || !button.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void load(), {
      rootMargin: '400px',
    });
    observer.observe(button.current);
    return () => observer.disconnect();
  });

  const left = stage.count - stage.deals.length;
  return (
    <Box sx={{ display: 'grid', gap: `${cardGap}px`, mt: `${cardGap}px` }}>
      {state === 'loading' && (
        <Box role="status" aria-label="Loading more deals" sx={{ display: 'grid', gap: `${cardGap}px` }}>
          <CardSkeleton />
        </Box>
      )}
      <Button ref={button} fullWidth size="small" loading={state === 'loading'} onClick={() => void load()}>
        {state === 'failed' ? 'Try again' : `Show ${left.toLocaleString()} more`}
      </Button>
    </Box>
  );
}
