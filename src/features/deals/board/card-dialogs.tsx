'use client';

import dynamic from 'next/dynamic';
import { untilLoaded } from '@/components/until-loaded';
import { useBoardActions } from './board-actions';

const LoseDialog = dynamic(
  () => untilLoaded(() => import('./lose-dialog')).then((module) => module.LoseDialog),
  { ssr: false },
);
const MoveDialog = dynamic(
  () => untilLoaded(() => import('./move-dialog')).then((module) => module.MoveDialog),
  { ssr: false },
);
const AssignDialog = dynamic(
  () => untilLoaded(() => import('./assign-dialog')).then((module) => module.AssignDialog),
  { ssr: false },
);

/** The dialog of the question at hand, loaded with the first of its kind. */
export function CardDialogs() {
  const { question, ask, moveDeal } = useBoardActions();
  if (!question) return null;
  const { deal } = question;
  const close = () => ask(null);
  switch (question.kind) {
    case 'lose':
      return (
        <LoseDialog
          what={`was “${deal.title}”`}
          onCancel={close}
          onReason={(lost_reason) => moveDeal(deal.id, question.to, { ...question.options, lost_reason })}
        />
      );
    case 'move':
      return <MoveDialog deal={deal} onClose={close} />;
    case 'assign':
      return <AssignDialog deal={deal} onClose={close} />;
  }
}
