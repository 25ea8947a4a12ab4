'use client';

import Box from '@mui/material/Box';
import { type ReactNode, useEffect, useRef } from 'react';

/** Gives the focus to the first input in it, once that is there. */
export function FocusFirst({ children }: { children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[role="spinbutton"], input:not([aria-hidden="true"])')?.focus();
  }, []);
  return <Box ref={box}>{children}</Box>;
}
