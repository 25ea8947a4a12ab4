import type { Over } from '@dnd-kit/core';
import type { Board } from '../schema';
import { findPlace, findStage, type Place } from './board-state';

/** What a droppable says of itself: a column, or a card in one. */
export type DropData = { type: 'stage'; stageId: string } | { type: 'deal'; stageId: string; dealId: string };

export const dropDataOf = (over: Pick<Over, 'data'> | null) => over?.data.current as DropData | undefined;

/**
 * Where a card would land on what the pointer is over. In its own column it takes
 * the place of the card below the pointer; coming from another column it goes
 * before that card, or after it when `below` its middle.
 */
export function dropPlace(board: Board, dealId: string, target: DropData, below: boolean): Place | null {
  const stage = findStage(board, target.stageId);
  const from = findPlace(board, dealId);
  if (!stage || !from) return null;
  if (target.type === 'stage') {
    if (from.stageId === stage.id) return from;
    return { stageId: stage.id, index: stage.deals.length };
  }
  const index = stage.deals.findIndex((deal) => deal.id === target.dealId);
  if (index < 0) return null;
  if (from.stageId === stage.id) return { stageId: stage.id, index };
  return { stageId: stage.id, index: below ? index + 1 : index };
}

/** While the order is hidden only the stage can be chosen: on top of another one, or back to where it was. */
export const stagePlace = (origin: Place, target: DropData): Place =>
  target.stageId === origin.stageId ? origin : { stageId: target.stageId, index: 0 };
