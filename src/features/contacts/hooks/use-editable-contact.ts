'use client';

import { useApi } from '@/components/api-provider';
import type { Editable } from '@/components/record-field/editable';
import { contactKeys } from '../keys';
import type { Contact, ContactPatch } from '../schema';
import { useContactCaches } from './use-contact-caches';

/** A contact whose fields are saved one by one. */
export function useEditableContact(contact: Contact): Editable<Contact, ContactPatch> {
  const api = useApi();
  const { show } = useContactCaches();
  return {
    row: contact,
    save: (change, version) => api.patch<Contact>(contactKeys.one(contact.id), { ...change, version }),
    show: (row) => show(row.id, row),
  };
}
