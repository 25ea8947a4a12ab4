'use client';

import { useState } from 'react';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { dealKeys } from '../keys';
import type { DealsBulk } from '../schema';

/** Does the same to several deals: to all of them, or to none where that fails. */
export function useBulkChange(onDone: () => void) {
  const api = useApi();
  const toast = useToast();
  const [pending, setPending] = useState(false);

  /** `done` says what happened: "in Proposal", "deleted". */
  async function run(body: DealsBulk, done: string) {
    setPending(true);
    try {
      await api.post(dealKeys.bulk, body);
      const { length } = body.ids;
      toast({
        severity: 'success',
        message: length === 1 ? `1 deal is ${done}.` : `${length} deals are ${done}.`,
      });
      onDone();
    } catch (error) {
      toast({ severity: 'error', message: `Nothing was changed. ${(error as Error).message}` });
    }
    setPending(false);
  }

  return { pending, run };
}
