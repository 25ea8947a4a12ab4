'use client';

import { useSyncExternalStore } from 'react';

let editors: ReadonlyMap<string, string> = new Map();
const listeners = new Set<() => void>();

/** Says who is changing which field of the record at hand elsewhere: names by the fields' labels. */
export function showFieldEditors(next: ReadonlyMap<string, string>): void {
  editors = next;
  for (const listener of listeners) listener();
}

/** The name of who is changing a field elsewhere. */
export const useFieldEditor = (label: string): string | undefined =>
  useSyncExternalStore(
    subscribe,
    () => editors.get(label),
    () => undefined,
  );

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The label of the field that an element changes; null where it is not part of one. */
export function fieldOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element) || !target.matches('input, textarea, [role="spinbutton"]')) return null;
  return target.closest('[data-field]')?.getAttribute('data-field') ?? null;
}
