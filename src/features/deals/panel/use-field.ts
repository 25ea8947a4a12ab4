'use client';

import { useState } from 'react';
import { useApi } from '@/components/api-provider';
import { ApiError } from '@/lib/api/api-error';
import { useDealCaches } from '../hooks/use-deal-caches';
import { dealKeys } from '../keys';
import type { DealCard, DealPatch } from '../schema';

type FieldName = Exclude<keyof DealPatch & keyof DealCard, 'version' | 'lost_reason'>;
export type FieldValue<Name extends FieldName> = DealCard[Name];

/** How saving a field stands. */
export type FieldState =
  | { is: 'idle' | 'saving' | 'saved' }
  | { is: 'failed'; message: string }
  /** Somebody else has given the field another value meanwhile. */
  | { is: 'conflict'; theirs: DealCard };

export interface Field<Name extends FieldName> {
  /** What to show: what is being saved, or what the deal has. */
  value: FieldValue<Name>;
  state: FieldState;
  save(value: FieldValue<Name>, extra?: Pick<DealPatch, 'lost_reason'>): void;
  /** Says that what was typed is no good. */
  refuse(message: string): void;
  /** Gives up the change. */
  restore(): void;
  /** Saves the change over theirs. */
  insist(): void;
}

/**
 * One field of a deal, which saves alone and shows its new value at once. A change of
 * other fields by somebody else is no conflict; one of this field is, and the change
 * is kept until it is decided which of the two holds.
 */
export function useField<Name extends FieldName>(deal: DealCard, name: Name): Field<Name> {
  const api = useApi();
  const { show } = useDealCaches();
  const [draft, setDraft] = useState<{
    value: FieldValue<Name>;
    extra: Pick<DealPatch, 'lost_reason'>;
  } | null>(null);
  const [state, setState] = useState<FieldState>({ is: 'idle' });

  async function send(value: FieldValue<Name>, extra: Pick<DealPatch, 'lost_reason'>, base: DealCard) {
    setDraft({ value, extra });
    setState({ is: 'saving' });
    try {
      const change = { [name]: value, ...extra, version: base.version };
      show(deal.id, await api.patch<DealCard>(dealKeys.one(deal.id), change));
      setDraft(null);
      setState({ is: 'saved' });
    } catch (error) {
      const theirs =
        error instanceof ApiError && error.status === 409
          ? (error.problem.current as DealCard | undefined)
          : undefined;
      if (!theirs) return setState({ is: 'failed', message: (error as Error).message });
      show(deal.id, theirs);
      if (theirs[name] === base[name]) return send(value, extra, theirs);
      if (theirs[name] !== value) return setState({ is: 'conflict', theirs });
      setDraft(null);
      setState({ is: 'saved' });
    }
  }

  const restore = () => {
    setDraft(null);
    setState({ is: 'idle' });
  };

  return {
    value: draft ? draft.value : deal[name],
    state,
    save(value, extra = {}) {
      if (state.is === 'conflict') return;
      if (value === deal[name]) {
        if (state.is !== 'saved') restore();
        return;
      }
      void send(value, extra, deal);
    },
    refuse: (message) => setState({ is: 'failed', message }),
    restore,
    insist() {
      if (draft && state.is === 'conflict') void send(draft.value, draft.extra, state.theirs);
    },
  };
}
