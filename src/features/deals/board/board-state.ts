import type { Board, BoardStage, DealCard } from '../schema';

/** A place on the board: the card's index among the others of its stage. */
export interface Place {
  stageId: string;
  index: number;
}

/** Where a card is; null when it is not among the loaded ones. */
export function findPlace(board: Board, dealId: string): Place | null {
  for (const stage of board.stages) {
    const index = stage.deals.findIndex((deal) => deal.id === dealId);
    if (index >= 0) return { stageId: stage.id, index };
  }
  return null;
}

export function findCard(board: Board, dealId: string): DealCard | null {
  const place = findPlace(board, dealId);
  return place ? (findStage(board, place.stageId)?.deals[place.index] ?? null) : null;
}

export function findStage(board: Board, stageId: string): BoardStage | null {
  return board.stages.find((stage) => stage.id === stageId) ?? null;
}

/** The cards right above and below a card: what a move tells the server. */
export function neighbours(
  board: Board,
  dealId: string,
): { after_id: string | null; before_id: string | null } {
  const place = findPlace(board, dealId);
  const deals = (place && findStage(board, place.stageId)?.deals) ?? [];
  const index = place?.index ?? -1;
  return { after_id: deals[index - 1]?.id ?? null, before_id: deals[index + 1]?.id ?? null };
}

/** The board with a card taken to another place; counts and sums of both stages follow. */
export function moveCard(board: Board, dealId: string, to: Place): Board {
  const card = findCard(board, dealId);
  const target = findStage(board, to.stageId);
  if (!card || !target) return board;
  const moved = { ...card, stage_id: target.id, stage_name: target.name, stage_kind: target.kind };
  return insert(removeCard(board, dealId), moved, to);
}

/** The board with a card added, or put back; on top without a place. */
export function addCard(board: Board, card: DealCard, place?: Place): Board {
  return insert(removeCard(board, card.id), card, place ?? { stageId: card.stage_id, index: 0 });
}

/** The board without a card, its stage's count and sums included. */
export function removeCard(board: Board, dealId: string): Board {
  return changeStages(board, (stage) => {
    const card = stage.deals.find((deal) => deal.id === dealId);
    if (!card) return stage;
    return { ...addToSums(stage, card, -1), deals: stage.deals.filter((deal) => deal !== card) };
  });
}

/**
 * The board with a card's newest state from the server. Where the card has been
 * dragged on meanwhile it stays, and only takes over the version for its next move.
 */
export function replaceCard(board: Board, card: DealCard): Board {
  const place = findPlace(board, card.id);
  const shown = findCard(board, card.id);
  if (!place || !shown) return board;
  const newest = place.stageId === card.stage_id ? card : { ...shown, version: card.version };
  return insert(removeCard(board, card.id), newest, place);
}

/** The board with the next page of a column; cards that are there already are passed over. */
export function appendPage(
  board: Board,
  stageId: string,
  page: { deals: DealCard[]; next_cursor: string | null },
): Board {
  const known = new Set(board.stages.flatMap((stage) => stage.deals.map((deal) => deal.id)));
  return changeStages(board, (stage) =>
    stage.id === stageId
      ? {
          ...stage,
          deals: [...stage.deals, ...page.deals.filter((deal) => !known.has(deal.id))],
          next_cursor: page.next_cursor,
        }
      : stage,
  );
}

function insert(board: Board, card: DealCard, { stageId, index }: Place): Board {
  return changeStages(board, (stage) =>
    stage.id === stageId
      ? { ...addToSums(stage, card, 1), deals: stage.deals.toSpliced(index, 0, card) }
      : stage,
  );
}

/** The weighted total may be off by a minor unit until the next fetch, which rounds once over all. */
function addToSums(stage: BoardStage, card: DealCard, sign: 1 | -1): BoardStage {
  const amount = card.amount ?? 0;
  const own = stage.kind === 'open' ? card.probability : null;
  const weighted = Math.round((amount * (own ?? stage.probability)) / 100);
  return {
    ...stage,
    count: stage.count + sign,
    total: stage.total + sign * amount,
    weighted_total: stage.weighted_total + sign * weighted,
  };
}

const changeStages = (board: Board, change: (stage: BoardStage) => BoardStage): Board => ({
  ...board,
  stages: board.stages.map(change),
});
