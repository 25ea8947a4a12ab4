'use client';

import { type KeyboardEvent, useState } from 'react';
import type { Field } from './use-field';

export interface Typing<Value> {
  /** The value as it stands in the input. */
  write(value: Value): string;
  /** What was typed as a value, or why it is none. */
  read(text: string): { value: Value } | { refusal: string };
  /** Enter begins a new line; with Ctrl or Cmd it saves. */
  multiline?: boolean;
}

/** A field that is typed into: Enter or leaving it saves, Escape restores. */
export function useTyping<Row, Value, Change>(
  field: Field<Row, Value, Change>,
  { write, read, multiline = false }: Typing<Value>,
) {
  // With the record that it was begun on: others may change it while one types.
  const [typed, setTyped] = useState<{ text: string; since: Row } | null>(null);
  const type = (text: string) => setTyped((before) => ({ text, since: before?.since ?? field.row }));

  function commit() {
    if (typed === null) return;
    const answer = read(typed.text);
    if ('refusal' in answer) return field.refuse(answer.refusal);
    setTyped(null);
    field.save(answer.value, undefined, typed.since);
  }

  function restore() {
    setTyped(null);
    field.restore();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) commit();
    if (event.key !== 'Escape' || (typed === null && field.state.is !== 'failed')) return;
    // The panel around it stays: this Escape was for the field.
    event.stopPropagation();
    restore();
  }

  return {
    /** Takes what was typed before React was there. */
    type,
    restore,
    input: {
      value: typed ? typed.text : write(field.value),
      onChange: ({ target }: { target: { value: string } }) => type(target.value),
      onBlur: commit,
      onKeyDown,
    },
  };
}
