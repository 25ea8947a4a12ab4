'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { currentOf } from '@/lib/api/api-error';
import { applyProblem } from './apply-problem';
import { changedFields, clashingFields } from './field-changes';

interface MergingForm<Row, Values extends FieldValues, Fields extends Partial<Values>> {
  form: UseFormReturn<Values, unknown, Fields>;
  /** The record, as it was fetched last. */
  row: Row;
  /** The fields of the form. */
  names: readonly (keyof Values & keyof Row & Path<Values>)[];
  toValues(row: Row): Values;
  /** Sends what was changed of a row; 409 with the row as `current` where it has moved on. */
  patch(change: Fields, row: Row): Promise<Row>;
  onSaved(row: Row): void;
  /** Somebody else has changed it meanwhile. */
  onTheirs?(row: Row): void;
}

/**
 * A form that saves all its fields at once. What somebody else changed meanwhile comes in
 * by itself where one has not changed it, too; where one has, both values are kept until
 * it is decided which of them holds.
 */
export function useMergingForm<
  Row extends { version: number } & Values,
  Values extends FieldValues,
  Fields extends Partial<Values>,
>({ form, row, names, toValues, patch, onSaved, onTheirs }: MergingForm<Row, Values, Fields>) {
  type Name = (typeof names)[number];
  // What the form began with: the record may be fetched anew while one types.
  const [base, setBase] = useState(row);
  const [clash, setClash] = useState<{ theirs: Row; names: Name[] } | null>(null);
  // Read while rendering, so that the form keeps track of it.
  const { isDirty } = form.formState;

  function startFrom(current: Row) {
    setBase(current);
    setClash(null);
    form.reset(toValues(current));
  }

  const follow = useEffectEvent((current: Row) => {
    if (!isDirty && current.version > base.version) startFrom(current);
  });
  useEffect(() => follow(row), [row]);

  async function send(change: Fields, before: Row): Promise<void> {
    try {
      const saved = await patch(change, before);
      startFrom(saved);
      onSaved(saved);
    } catch (error) {
      const theirs = currentOf<Row>(error);
      if (!theirs) return applyProblem(form.setError, error);
      onTheirs?.(theirs);
      const clashing = clashingFields<Name>(names, before, change, theirs);
      if (clashing.length === 0) return send(change, theirs);
      setBase(theirs);
      setClash({ theirs, names: clashing });
      form.reset(toValues(theirs), { keepDirtyValues: true });
    }
  }

  return {
    isDirty,
    clash,
    save: form.handleSubmit(async (fields) => {
      const change = changedFields(names, base, fields);
      if (Object.keys(change).length > 0) return send(change, base);
      startFrom(row);
      onSaved(row);
    }),
    discard: () => startFrom(base),
    /** Gives up one's own value of a field. */
    takeTheirs(name: Name) {
      if (!clash) return;
      const left = clash.names.filter((other) => other !== name);
      form.setValue(name, toValues(clash.theirs)[name] as PathValue<Values, Name>, { shouldDirty: true });
      setClash(left.length > 0 ? { ...clash, names: left } : null);
    },
  };
}
