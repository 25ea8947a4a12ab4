'use client';

import { useApi } from '@/components/api-provider';
import { useConfirm } from '@/components/confirm/use-confirm';
import { useToast } from '@/components/toast/use-toast';
import { ApiError } from '@/lib/api/api-error';
import { contactKeys } from '../keys';
import type { ContactRow } from '../schema';
import { useContactCaches } from './use-contact-caches';

/** Deletes a contact once that is confirmed; the answer is true when it is gone. */
export function useDeleteContact() {
  const api = useApi();
  const confirm = useConfirm();
  const toast = useToast();
  const { show } = useContactCaches();

  return async ({ id, full_name, deal_count }: ContactRow): Promise<boolean> => {
    const sure = await confirm({
      title: `Delete “${full_name}”?`,
      body: `${dealsStay(deal_count)}Activities that are about nobody and nothing else go with the contact. This cannot be undone.`,
      confirmLabel: 'Delete contact',
      destructive: true,
    });
    if (!sure) return false;
    try {
      await api.delete(contactKeys.one(id));
    } catch (error) {
      // Somebody else was quicker: what was wanted has happened.
      if (!(error instanceof ApiError && error.status === 404)) {
        const reason = (error as Error).message;
        toast({ message: `“${full_name}” was not deleted. ${reason}`, severity: 'error' });
        return false;
      }
    }
    show(id, null);
    toast({ message: `“${full_name}” is deleted.`, severity: 'success' });
    return true;
  };
}

function dealsStay(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? 'The deal with this contact stays, without one. '
    : `The ${count} deals with this contact stay, without one. `;
}
