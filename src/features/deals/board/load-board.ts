import type { Api } from '@/lib/api/fetcher';
import { keepSame } from '@/lib/keep-same';
import { dealKeys } from '../keys';
import type { Board, DealCard, DealsFilter } from '../schema';
import { appendPage, findStage } from './board-state';

/** The most cards that the server gives in one page. */
const mostAtOnce = 200;

/**
 * The board from the server, each column down to where it was shown before, so
 * that a refetch takes away nothing that somebody had scrolled to. Cards that have
 * not changed stay the same objects, and need not be drawn again.
 */
export async function loadBoard(
  api: Api,
  url: string,
  shown: Board | undefined,
  filter: DealsFilter,
): Promise<Board> {
  let board = await api.get<Board>(url);
  for (const { id, deals } of shown?.stages ?? []) {
    let stage = findStage(board, id);
    while (stage?.next_cursor && stage.deals.length < deals.length) {
      const missing = Math.min(deals.length - stage.deals.length, mostAtOnce);
      const page = await loadPage(api, id, stage.next_cursor, filter, missing);
      board = appendPage(board, id, page);
      stage = findStage(board, id);
    }
  }
  return keepSame(shown, board);
}

/** The cards of a column that fit and follow `cursor`. */
export async function loadPage(
  api: Api,
  stageId: string,
  cursor: string,
  filter: DealsFilter,
  limit?: number,
) {
  const { data, meta } = await api.page<DealCard[]>(dealKeys.stage(stageId, cursor, filter, limit));
  return { deals: data, next_cursor: meta?.next_cursor ?? null };
}
