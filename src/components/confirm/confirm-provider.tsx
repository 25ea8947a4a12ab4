'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { untilLoaded } from '../until-loaded';
import { type Confirm, ConfirmContext, type Question } from './use-confirm';

const ConfirmDialog = dynamic(
  () => untilLoaded(() => import('./confirm-dialog')).then((module) => module.ConfirmDialog),
  { ssr: false },
);

interface Asked extends Question {
  answer: (confirmed: boolean) => void;
}

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [open, setOpen] = useState(false);

  const confirm: Confirm = (question) =>
    new Promise((resolve) => {
      setAsked({ ...question, answer: resolve });
      setOpen(true);
    });
  const close = (confirmed: boolean) => {
    asked?.answer(confirmed);
    setOpen(false);
  };

  return (
    <ConfirmContext value={confirm}>
      {children}
      {/* Stays while it fades out, with the words it had. */}
      {asked && <ConfirmDialog question={asked} open={open} onClose={close} />}
    </ConfirmContext>
  );
}
