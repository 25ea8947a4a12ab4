'use client';

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { useTeam } from '@/features/team/team-context';
import { dealKeys } from '../keys';
import type { DealCard } from '../schema';
import { findCard, findStage, moveCard, type Place } from './board-state';
import { useDeals } from './deals-context';
import { createMover, type MoveOptions } from './mover';
import { pauseUntilOnline } from './retry-delay';

/** What a dialog asks about a deal. */
export type Question =
  | { kind: 'lose'; deal: DealCard; to: Place; options: MoveOptions }
  | { kind: 'move'; deal: DealCard }
  | { kind: 'assign'; deal: DealCard };

interface BoardActions {
  /** Takes a card to a place; asks for the reason first where the deal is lost by that. */
  moveDeal(dealId: string, to: Place, options?: MoveOptions): void;
  /** What a dialog is asking. */
  question: Question | null;
  ask(question: Question | null): void;
  /** Deals whose place waits for the connection. */
  unsaved: ReadonlySet<string>;
  expanded: ReadonlySet<string>;
  toggleExpanded(dealId: string): void;
  /** The deal that was just won. */
  celebrated: string | null;
  endCelebration(): void;
}

const BoardActionsContext = createContext<BoardActions | null>(null);

export function useBoardActions(): BoardActions {
  const actions = useContext(BoardActionsContext);
  if (!actions) throw new Error('useBoardActions needs a BoardActionsProvider above it.');
  return actions;
}

/** What can be done to the cards of a board, and what that changes about them until the next fetch. */
export function BoardActionsProvider({ children }: { children: ReactNode }) {
  const api = useApi();
  const toast = useToast();
  const { user } = useTeam();
  const { store, dispatchDrag } = useDeals();
  const [question, setQuestion] = useState<Question | null>(null);
  const [expanded, setExpanded] = useState(none);
  const [celebrated, setCelebrated] = useState<string | null>(null);

  const [mover] = useState(() =>
    store.keepMover(() =>
      createMover({
        userId: user.id,
        read: store.read,
        show: store.show,
        save: (id, move) => api.patch<DealCard>(dealKeys.one(id), move),
        pause: pauseUntilOnline,
        settled: store.refetch,
        tell: ({ message, severity, again }) =>
          toast({ message, severity, action: again && { label: 'Try again', onClick: again } }),
      }),
    ),
  );
  const unsaved = useSyncExternalStore(mover.subscribe, mover.unsaved, () => none);

  function ask(next: Question | null) {
    setQuestion(next);
    // A card that was dropped before the question goes back, or is moved for good.
    if (!next) dispatchDrag({ type: 'end' });
  }

  function moveDeal(dealId: string, to: Place, options: MoveOptions = {}) {
    const board = store.read();
    const deal = board && findCard(board, dealId);
    const kind = board && findStage(board, to.stageId)?.kind;
    if (!deal) {
      // Dialogs may be open for long.
      const what =
        question && `“${question.deal.title}” is no longer here: it was moved away or deleted meanwhile.`;
      if (what) toast({ message: what, severity: 'warning' });
      return ask(null);
    }
    if (kind === 'lost' && deal.stage_kind !== 'lost' && options.lost_reason === undefined) {
      dispatchDrag({ type: 'drop', move: (shown) => moveCard(shown, dealId, to) });
      return ask({ kind: 'lose', deal, to, options });
    }
    mover.move(dealId, to, options);
    if (kind === 'won' && deal.stage_kind !== 'won') setCelebrated(dealId);
    ask(null);
  }

  const toggleExpanded = (dealId: string) =>
    setExpanded((ids) => {
      const next = new Set(ids);
      if (!next.delete(dealId)) next.add(dealId);
      return next;
    });

  return (
    <BoardActionsContext
      value={{
        moveDeal,
        question,
        ask,
        unsaved,
        expanded,
        toggleExpanded,
        celebrated,
        endCelebration: () => setCelebrated(null),
      }}
    >
      {children}
    </BoardActionsContext>
  );
}

const none: ReadonlySet<string> = new Set();
