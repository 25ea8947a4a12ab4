import type { Board, DealCard } from '../schema';
import { addCard, findCard, findStage, removeCard } from './board-state';

/**
 * The board with a deal as the server has it now, where its order key says. Null where
 * the cards that are loaded do not tell.
 */
export function patchBoard(board: Board, deal: DealCard): Board | null {
  const shown = findCard(board, deal.id);
  if (!shown) return null;
  if (deal.version <= shown.version) return board;
  const without = removeCard(board, deal.id);
  if (deal.pipeline_id !== board.pipeline_id) return without;
  const stage = findStage(without, deal.stage_id);
  const below = stage?.deals.findIndex((other) => isBelow(other, deal)) ?? -1;
  if (!stage || (below < 0 && stage.next_cursor)) return null;
  return addCard(without, deal, { stageId: stage.id, index: below < 0 ? stage.deals.length : below });
}

/** As the database sorts a column: by order key, then by id. */
const isBelow = (other: DealCard, deal: DealCard) =>
  other.position > deal.position || (other.position === deal.position && other.id > deal.id);
