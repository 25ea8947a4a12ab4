'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useEffect, useEffectEvent, useState } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { ApiError } from '@/lib/api/api-error';
import { completeWebAddress } from '@/lib/web-address';
import { useContactCaches } from '../hooks/use-contact-caches';
import { contactKeys } from '../keys';
import { type Contact, contactPatchSchema } from '../schema';
import {
  type ContactFields,
  type ContactValues,
  changeOf,
  clashOf,
  type FieldName,
  toValues,
} from './contact-values';

const check: Resolver<ContactValues, unknown, ContactFields> = standardSchemaResolver(contactPatchSchema);

interface Clash {
  theirs: Contact;
  names: FieldName[];
}

/**
 * A contact's form, which saves all its fields at once. What somebody else changed
 * meanwhile comes in by itself where one has not changed it, too; where one has, both
 * values are kept until it is decided which of them holds.
 */
export function useContactForm(contact: Contact) {
  const api = useApi();
  const { show } = useContactCaches();
  // What the form began with: the contact may be fetched anew while one types.
  const [base, setBase] = useState(contact);
  const [clash, setClash] = useState<Clash | null>(null);
  const [saved, setSaved] = useState(false);
  const form = useForm<ContactValues, unknown, ContactFields>({
    resolver: (values, ...rest) =>
      check({ ...values, linkedin_url: completeWebAddress(values.linkedin_url ?? '') }, ...rest),
    defaultValues: toValues(contact),
  });
  const { isDirty } = form.formState;

  function startFrom(current: Contact) {
    setBase(current);
    setClash(null);
    form.reset(toValues(current));
  }

  const follow = useEffectEvent((current: Contact) => {
    if (!form.formState.isDirty && current.version > base.version) startFrom(current);
  });
  useEffect(() => follow(contact), [contact]);

  async function send(change: ContactFields, before: Contact): Promise<void> {
    try {
      const now = await api.patch<Contact>(contactKeys.one(before.id), {
        ...change,
        version: before.version,
      });
      show(now.id, now);
      startFrom(now);
      setSaved(true);
    } catch (error) {
      const theirs =
        error instanceof ApiError && error.status === 409
          ? (error.problem.current as Contact | undefined)
          : undefined;
      if (!theirs) return applyProblem(form.setError, error);
      show(theirs.id, theirs);
      const names = clashOf(before, change, theirs);
      if (names.length === 0) return send(change, theirs);
      setBase(theirs);
      setClash({ theirs, names });
      form.reset(toValues(theirs), { keepDirtyValues: true });
    }
  }

  return {
    form,
    isDirty,
    /** Saved, and not changed since. */
    saved: saved && !isDirty,
    clash,
    save: form.handleSubmit(async (fields) => {
      const change = changeOf(base, fields);
      if (Object.keys(change).length === 0) return startFrom(base);
      await send(change, base);
    }),
    discard: () => startFrom(base),
    /** Gives up one's own value of a field. */
    takeTheirs(name: FieldName) {
      if (!clash) return;
      const names = clash.names.filter((other) => other !== name);
      form.setValue(name, toValues(clash.theirs)[name], { shouldDirty: true });
      setClash(names.length > 0 ? { ...clash, names } : null);
    },
  };
}
