'use client';

import useSWR, { useSWRConfig } from 'swr';
import { useApi } from '@/components/api-provider';
import type { ApiError } from '@/lib/api/api-error';
import { loadBoard } from '../board/load-board';
import { dealKeys } from '../keys';
import type { Board } from '../schema';

/** The board of a pipeline. `paused` keeps what is shown as it is. */
export function useCRMDealsApi(pipelineId: string, paused: () => boolean = () => false) {
  const api = useApi();
  const { cache } = useSWRConfig();
  return useSWR<Board, ApiError>(
    dealKeys.board(pipelineId),
    (url: string) => loadBoard(api, url, cache.get(url)?.data as Board | undefined),
    { isPaused: paused },
  );
}
