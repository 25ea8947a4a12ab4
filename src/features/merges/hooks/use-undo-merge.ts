'use client';

import { useSWRConfig } from 'swr';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { mergeKeys } from '../keys';

/** Takes a merge back and says who is there again. */
export function useUndoMerge() {
  const api = useApi();
  const toast = useToast();
  const { cache, mutate } = useSWRConfig();

  return async (mergeId: string, droppedName: string): Promise<void> => {
    try {
      await api.post(mergeKeys.undo(mergeId), {});
      toast({ message: `The merge is undone. ${droppedName} is back.` });
    } catch (error) {
      toast({ message: `The merge was not undone. ${(error as Error).message}`, severity: 'error' });
    }
    // Also where it failed: somebody may have been quicker.
    for (const key of cache.keys()) void mutate(key);
  };
}
