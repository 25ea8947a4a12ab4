'use client';

import { useRef, useState } from 'react';

/** The facts of a record's page, which a phone folds away at first. */
export function useFacts() {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  return {
    /** For `Facts`. */
    facts: { ref: box, open, onToggle: () => setOpen(!open) },
    /** Takes the keyboard to the first field. */
    edit() {
      setOpen(true);
      // Unfolded after the next drawing.
      setTimeout(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus());
    },
  };
}
