'use client';

import { useSWRConfig } from 'swr';
import { useListCaches } from '@/components/use-list-caches';
import { contactKeys } from '../keys';
import type { Contact, ContactRow } from '../schema';

/** Keeps what is shown of a contact in step: its row, its panel or page, and the tags in use. */
export function useContactCaches() {
  const { mutate } = useSWRConfig();
  const lists = useListCaches<ContactRow>(contactKeys.all);

  return {
    /** Shows what became of a contact; null when it is gone. */
    show(id: string, contact: Contact | null) {
      lists.show(id, contact);
      if (contact) void mutate(contactKeys.one(id), contact, { revalidate: false });
      void mutate(contactKeys.tags);
    },
    /** A contact is new, or what is counted of one has changed. */
    refetch(id?: string) {
      lists.refetch();
      if (id) void mutate(contactKeys.one(id));
      void mutate(contactKeys.tags);
    },
  };
}
