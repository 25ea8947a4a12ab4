'use client';

import { useState } from 'react';
import { useSWRConfig } from 'swr';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { ApiError } from '@/lib/api/api-error';
import { mergeKeys } from '../keys';
import type { MergeKind } from '../kinds';
import { type MergeRecord, nameOf } from '../merge-fields';
import { useUndoMerge } from './use-undo-merge';

/** Makes one record of two and offers to undo that. */
export function useMerge(kind: MergeKind, onMerged: (keptId: string) => void) {
  const api = useApi();
  const toast = useToast();
  const { cache, mutate } = useSWRConfig();
  const undo = useUndoMerge();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function merge(kept: MergeRecord, dropped: MergeRecord, values: Record<string, unknown>) {
    setPending(true);
    setProblem(null);
    try {
      const { merge_id, record } = await api.post<{ merge_id: string; record: MergeRecord }>(
        mergeKeys.merge(kind),
        {
          keep_id: kept.id,
          drop_id: dropped.id,
          values,
          versions: { keep: kept.version, drop: dropped.version },
        },
      );
      onMerged(kept.id);
      toast({
        message: `Merged into ${nameOf(record)}.`,
        action: { label: 'Undo', onClick: () => void undo(merge_id, nameOf(dropped)) },
      });
      void mutate(mergeKeys.record(kind, kept.id), record, { revalidate: false });
      // Whatever is on the page may show what moved; only the dropped record is not asked for.
      const gone = mergeKeys.record(kind, dropped.id);
      for (const key of cache.keys()) if (key !== gone) void mutate(key);
    } catch (error) {
      setProblem((error as Error).message);
      // Changed or gone meanwhile: what is shown is not what there is.
      if (error instanceof ApiError && [404, 409].includes(error.status)) {
        for (const { id } of [kept, dropped]) void mutate(mergeKeys.record(kind, id));
      }
    }
    setPending(false);
  }

  return { merge, pending, problem };
}
