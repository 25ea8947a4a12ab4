'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useEffect, useEffectEvent, useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { marketingKeys } from '@/features/marketing/keys';
import { type MonthSpend, type MonthSpendPut, monthSpendPutSchema } from '@/features/marketing/schema';
import { currentOf } from '@/lib/api/api-error';
import { mergeSpend, type SpendClash, takeTheirs } from './spend-clash';

const valuesOf = ({ month, channels }: MonthSpend): MonthSpendPut => ({ month, channels });

/**
 * A month's form, which saves all its channels at once. What somebody else saved
 * meanwhile comes in by itself where one has not touched it; where one has, both are
 * kept until it is decided which of them holds.
 */
export function useSpendForm(spend: MonthSpend, onSaved: (saved: MonthSpend) => void) {
  const api = useApi();
  // What the form began with: the month may be fetched anew while one types.
  const [base, setBase] = useState(spend);
  const [clashes, setClashes] = useState<SpendClash[]>([]);
  const form = useForm<MonthSpendPut, unknown, MonthSpendPut>({
    resolver: standardSchemaResolver(monthSpendPutSchema),
    defaultValues: valuesOf(spend),
  });
  const { fields, append, remove, replace } = useFieldArray({ control: form.control, name: 'channels' });
  const { isDirty } = form.formState;

  function startFrom(current: MonthSpend) {
    setBase(current);
    setClashes([]);
    form.reset(valuesOf(current));
  }

  const follow = useEffectEvent((version: string | null) => {
    if (!form.formState.isDirty && version !== base.version) startFrom(spend);
  });
  // By its version: a month without anything is a new object each time.
  useEffect(() => follow(spend.version), [spend.version]);

  async function send(channels: MonthSpend['channels'], before: MonthSpend): Promise<void> {
    const { month, version } = before;
    try {
      const saved = await api.put<MonthSpend>(marketingKeys.all, { month, channels, version });
      startFrom(saved);
      onSaved(saved);
    } catch (error) {
      const theirs = currentOf<MonthSpend>(error);
      if (!theirs) return applyProblem(form.setError, error);
      const merged = mergeSpend(before.channels, channels, theirs.channels);
      if (merged.clashes.length === 0) return send(merged.channels, theirs);
      startFrom(theirs);
      replace(merged.channels);
      setClashes(merged.clashes);
    }
  }

  return {
    control: form.control,
    fields,
    append,
    remove,
    isDirty,
    clashes,
    save: form.handleSubmit(({ channels }) => send(channels, base)),
    /** Gives up one's own of a channel. */
    takeTheirs(clash: SpendClash) {
      replace(takeTheirs(form.getValues('channels'), clash));
      setClashes(clashes.filter((other) => other !== clash));
    },
  };
}
