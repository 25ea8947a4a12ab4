import type { Board } from '../schema';
import { findStage, type Place } from './board-state';

/** A place in a stage that does not depend on which of its cards are loaded, or in sight. */
export type Spot = 'top' | 'bottom' | { after: string };

/** How the server is told. */
export function spotRequest(spot: Spot): { at_bottom?: true; after_id?: string } {
  if (spot === 'top') return {};
  return spot === 'bottom' ? { at_bottom: true } : { after_id: spot.after };
}

/** Where the card is shown meanwhile: below the loaded cards, where its neighbour is not among them. */
export function spotPlace(board: Board, dealId: string, stageId: string, spot: Spot): Place {
  const others = findStage(board, stageId)?.deals.filter((deal) => deal.id !== dealId) ?? [];
  if (spot === 'top') return { stageId, index: 0 };
  const above = spot === 'bottom' ? -1 : others.findIndex((deal) => deal.id === spot.after);
  return { stageId, index: above < 0 ? others.length : above + 1 };
}
