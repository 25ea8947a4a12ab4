/** Where somebody left the deals page of a team. */
export interface LastBoard {
  pipelineId: string;
  view: 'board' | 'table';
}

/** A cookie, so that the server answers with it at once; one a team. */
export const lastBoardCookie = (teamId: string): string => `cairn-deals-${teamId}`;

/** As it is kept; null where another user of the browser left it, and for anything else. */
export function readLastBoard(value: string | undefined, userId: string): LastBoard | null {
  const [user, pipelineId, view] = value?.split('.') ?? [];
  if (user !== userId || !pipelineId || (view !== 'board' && view !== 'table')) return null;
  return { pipelineId, view };
}

export const writeLastBoard = (userId: string, { pipelineId, view }: LastBoard): string =>
  `${userId}.${pipelineId}.${view}`;

/**
 * The parameters of the page as it was left, where its address has none of its own and
 * that differs from what it shows by itself. `view=board` alone asks for the board that was left.
 */
export function returnTo(
  params: Record<string, unknown>,
  last: LastBoard | null,
  pipelines: { id: string }[],
): string | null {
  const wantsBoard = params.view === 'board';
  if (!last || Object.keys(params).length > (wantsBoard ? 1 : 0)) return null;
  const query = new URLSearchParams();
  const place = pipelines.findIndex(({ id }) => id === last.pipelineId);
  if (place > 0) query.set('pipeline', last.pipelineId);
  if (last.view === 'table' && !wantsBoard) query.set('view', 'table');
  return query.size > 0 ? `?${query}` : null;
}
