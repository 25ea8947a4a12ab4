'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';

interface MoreRowsProps {
  loading: boolean;
  failed: boolean;
  onLoad(): void;
}

/** Loads the next rows when it comes into view; a button for everybody else, and after an error. */
export function MoreRows({ loading, failed, onLoad }: MoreRowsProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (loading || failed || !button.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onLoad());
    observer.observe(button.current);
    return () => observer.disconnect();
  });
  return (
    <Box
      sx={{ position: 'sticky', left: 0, display: 'grid', justifyItems: 'center', p: 2, maxWidth: '100vw' }}
    >
      <Button ref={button} size="small" loading={loading} onClick={onLoad}>
        {failed ? 'Could not load more. Try again' : 'Show more'}
      </Button>
    </Box>
  );
}
