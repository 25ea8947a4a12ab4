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
  const [typed, setTyped] = useState<string | null>(null);

  function commit() {
    if (typed === null) return;
    const answer = read(typed);
    if ('refusal' in answer) return field.refuse(answer.refusal);
    setTyped(null);
    field.save(answer.value);
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
    type: setTyped,
    restore,
    input: {
      value: typed ?? write(field.value),
      onChange: ({ target }: { target: { value: string } }) => setTyped(target.value),
      onBlur: commit,
      onKeyDown,
    },
  };
}
