'use client';

import { useSWRConfig } from 'swr';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { dealKeys } from '../keys';
import type { DealContact, DealContactPut } from '../schema';
import { useDealDetails } from './deal-details-provider';

/** Puts contacts on the deal, changes their part, and takes them off; says why where that failed. */
export function useDealContacts() {
  const api = useApi();
  const toast = useToast();
  const { mutate } = useSWRConfig();
  const { deal } = useDealDetails();

  async function attempt(change: () => Promise<DealContact[]>) {
    try {
      await change();
    } catch (error) {
      toast({ message: (error as Error).message, severity: 'error' });
    }
    // The primary one is also a field of the deal, with a version.
    await mutate(dealKeys.one(deal.id));
  }

  return {
    put: (contactId: string, fields: DealContactPut) =>
      attempt(() => api.put<DealContact[]>(dealKeys.contact(deal.id, contactId), fields)),
    remove: (contactId: string) =>
      attempt(() => api.delete<DealContact[]>(dealKeys.contact(deal.id, contactId))),
  };
}
