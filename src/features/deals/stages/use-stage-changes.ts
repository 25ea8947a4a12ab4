'use client';

import { useSWRConfig } from 'swr';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { pipelineKeys, stageKeys } from '@/features/pipelines/keys';
import type { StagePatch } from '@/features/pipelines/schema';
import { dealKeys } from '../keys';
import type { Board } from '../schema';

/** How stages change: on the board at once, then in the database; where that fails, a message says why. */
export function useStageChanges() {
  const api = useApi();
  const toast = useToast();
  const { mutate } = useSWRConfig();

  const show = (change: (board: Board) => Board) =>
    mutate(isOfDeals, (data: unknown) => (isBoard(data) ? change(data) : data), { revalidate: false });
  /** Everything that shows deals or stages, whatever its filter. */
  const refetch = () => Promise.all([mutate(isOfDeals), mutate(pipelineKeys.all)]);
  const patchStage = async (id: string, patch: StagePatch, change: (board: Board) => Board) => {
    await show(change);
    await api
      .patch(stageKeys.one(id), patch)
      .catch((error: Error) => toast({ message: error.message, severity: 'error' }));
    await refetch();
  };
  return { show, patchStage, refetch };
}

const isOfDeals = (key: unknown) => typeof key === 'string' && key.startsWith(dealKeys.all);

const isBoard = (data: unknown): data is Board =>
  typeof data === 'object' && data !== null && 'stages' in data;
