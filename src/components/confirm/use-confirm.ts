'use client';

import { createContext, type ReactNode, useContext } from 'react';

export interface Question {
  title: string;
  /** What will happen, and what goes with it. */
  body?: ReactNode;
  /** The verb itself: "Delete deal". */
  confirmLabel: string;
  destructive?: boolean;
}

export type Confirm = (question: Question) => Promise<boolean>;

export const ConfirmContext = createContext<Confirm | null>(null);

/** Asks before something that cannot be undone: `if (await confirm({ … })) …` */
export function useConfirm(): Confirm {
  const confirm = useContext(ConfirmContext);
  if (!confirm) throw new Error('useConfirm needs a ConfirmProvider above it.');
  return confirm;
}
