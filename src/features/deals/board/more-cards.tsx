'use client';

import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import type { BoardStage } from '../schema';
import { useDeals } from './deals-provider';

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
    <li>
      <Button ref={button} fullWidth size="small" loading={state === 'loading'} onClick={() => void load()}>
        {state === 'failed' ? 'Try again' : `Show ${left.toLocaleString()} more`}
      </Button>
    </li>
  );
}
