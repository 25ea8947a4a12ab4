'use client';

import useSWR, { useSWRConfig } from 'swr';
import { useApi } from '@/components/api-provider';
import type { ApiError } from '@/lib/api/api-error';
import { dealKeys } from '../keys';
import type { Board, DealsFilter } from '../schema';

/** The board of a pipeline, with the deals that fit. `paused` keeps what is shown as it is. */
export function useCRMDealsApi(
  pipelineId: string,
  filter: DealsFilter = {},
  paused: () => boolean = () => false,
) {
  const api = useApi();
  const { cache } = useSWRConfig();
  return useSWR<Board, ApiError>(
    dealKeys.board(pipelineId, filter),
    async (url: string) => {
      // The page comes with its first board, so what fetches the next can come later.
      const { loadBoard } = await import('../board/load-board');
      return loadBoard(api, url, cache.get(url)?.data as Board | undefined, filter);
    },
    { isPaused: paused },
  );
}
