'use client';

import { useRef, useState } from 'react';
import type { Editable, FieldName, Versioned } from './editable';
import { sameValue } from './same-value';
import { type Outcome, saveField } from './save-field';

export interface Field<Row, Value, Change> {
  /** The record as it is now, for a change that begins here and is saved later. */
  row: Row;
  /** What to show: what is being saved, or what the record has. */
  value: Value;
  state: { is: 'idle' } | { is: 'saving' } | Outcome<Row>;
  /**
   * `extra` goes along with the value: why a deal was lost. `since` is the record that the
   * change was begun on: what somebody else has made of the field since must not be lost.
   */
  save(value: Value, extra?: Partial<Change>, since?: Row): void;
  /** Says that what was typed is no good. */
  refuse(message: string): void;
  /** Gives up the change. */
  restore(): void;
  /** Saves the change once more: over theirs, or after a lost connection. */
  insist(): void;
}

/**
 * One field of a record, which saves alone and shows its new value at once. Where
 * somebody else changed it meanwhile, the change is kept until it is decided which
 * of the two holds.
 */
export function useField<Row extends Versioned, Change extends object, Name extends FieldName<Row, Change>>(
  record: Editable<Row, Change>,
  name: Name,
): Field<Row, Row[Name], Change> {
  const { row } = record;
  const [draft, setDraft] = useState<{ value: Row[Name]; extra: Partial<Change>; base: Row } | null>(null);
  const [state, setState] = useState<Field<Row, Row[Name], Change>['state']>({ is: 'idle' });
  const flight = useRef<Promise<Outcome<Row> | null>>(Promise.resolve(null));

  async function send(value: Row[Name], extra: Partial<Change>, base: Row) {
    setDraft({ value, extra, base });
    setState({ is: 'saving' });
    // One after the other: a second value must not meet the first one as a stranger's.
    const mine = flight.current.then((before) =>
      saveField(record, name, value, extra, before?.is === 'saved' ? newer(before.row, base) : base),
    );
    flight.current = mine;
    const outcome = await mine;
    if (flight.current !== mine) return;
    if (outcome.is === 'saved') setDraft(null);
    setState(outcome);
  }

  const restore = () => {
    setDraft(null);
    setState({ is: 'idle' });
  };

  return {
    row,
    value: draft ? draft.value : row[name],
    state,
    save(value, extra = {}, since = row) {
      if (state.is === 'conflict') return;
      const unchanged = sameValue(value, state.is === 'saving' && draft ? draft.value : row[name]);
      if (!unchanged) void send(value, extra, since);
      else if (state.is === 'failed') restore();
    },
    refuse: (message) => setState({ is: 'failed', message, again: false }),
    restore,
    insist() {
      if (!draft) return;
      if (state.is === 'conflict') void send(draft.value, draft.extra, state.theirs);
      if (state.is === 'failed') void send(draft.value, draft.extra, draft.base);
    },
  };
}

const newer = <Row extends Versioned>(a: Row, b: Row): Row => (a.version > b.version ? a : b);
