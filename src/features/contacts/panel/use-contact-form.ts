'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useState } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { useMergingForm } from '@/components/form/use-merging-form';
import { completeWebAddress } from '@/lib/web-address';
import { useContactCaches } from '../hooks/use-contact-caches';
import { contactKeys } from '../keys';
import { type Contact, contactPatchSchema } from '../schema';
import { type ContactFields, type ContactValues, fieldNames, toValues } from './contact-values';

const check: Resolver<ContactValues, unknown, ContactFields> = standardSchemaResolver(contactPatchSchema);

/** A contact's form in the panel. */
export function useContactForm(contact: Contact) {
  const api = useApi();
  const { show } = useContactCaches();
  const [saved, setSaved] = useState(false);
  const form = useForm<ContactValues, unknown, ContactFields>({
    resolver: (values, ...rest) =>
      check({ ...values, linkedin_url: completeWebAddress(values.linkedin_url ?? '') }, ...rest),
    defaultValues: toValues(contact),
  });
  const merging = useMergingForm<Contact, ContactValues, ContactFields>({
    form,
    row: contact,
    names: fieldNames,
    toValues,
    patch: (change, { id, version }) => api.patch<Contact>(contactKeys.one(id), { ...change, version }),
    onSaved(now) {
      show(now.id, now);
      setSaved(true);
    },
    onTheirs: (theirs) => show(theirs.id, theirs),
  });
  return {
    form,
    ...merging,
    /** Saved, and not changed since. */
    saved: saved && !merging.isDirty,
  };
}
