'use client';

import { useState } from 'react';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { ApiError } from '@/lib/api/api-error';
import { useDealCaches } from '../hooks/use-deal-caches';
import { dealKeys } from '../keys';
import type { DealCard } from '../schema';

/** Takes deals to other stages, each for itself, and tells which are on their way. */
export function useChangeStage() {
  const api = useApi();
  const toast = useToast();
  const { show } = useDealCaches();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());

  async function changeStage({ id, title, version }: DealCard, stage_id: string, lost_reason?: string) {
    setBusy((ids) => new Set(ids).add(id));
    try {
      show(id, await api.patch<DealCard>(dealKeys.one(id), { stage_id, version, lost_reason }));
    } catch (error) {
      const { status, problem } = error instanceof ApiError ? error : { status: 0, problem: null };
      const current = status === 409 ? (problem?.current as DealCard | undefined) : undefined;
      if (current || status === 404) show(id, current ?? null);
      toast({ severity: 'error', message: messageOf(title, status, current, error) });
    }
    setBusy((ids) => new Set([...ids].filter((other) => other !== id)));
  }

  return { busy, changeStage };
}

function messageOf(title: string, status: number, current: DealCard | undefined, error: unknown): string {
  if (current) return `“${title}” was changed meanwhile and is in ${current.stage_name} now.`;
  if (status === 404) return `“${title}” was deleted meanwhile.`;
  return `“${title}” stays where it was. ${(error as Error).message}`;
}
