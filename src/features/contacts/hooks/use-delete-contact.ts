'use client';

import { useDeleteRecord } from '@/components/use-delete-record';
import { deletionWords } from '../deletion-words';
import { contactKeys } from '../keys';
import type { ContactRow } from '../schema';
import { useContactCaches } from './use-contact-caches';

/** Deletes a contact once that is confirmed; the answer is true when it is gone. */
export function useDeleteContact() {
  const deleteRecord = useDeleteRecord();
  const { show } = useContactCaches();

  return async (contact: ContactRow): Promise<boolean> => {
    const { id, full_name: name } = contact;
    const body = deletionWords([contact]);
    const gone = await deleteRecord({ url: contactKeys.one(id), what: 'contact', name, body });
    if (gone) show(id, null);
    return gone;
  };
}
