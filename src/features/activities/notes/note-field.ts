import type { Subject } from '../values';

/** Where a deal's thread is written to. */
export const noteFieldId = (dealId: string): string => `add-note-${dealId}`;

/**
 * Goes to the thread that stands on the same page, where there is one: what is noted on a
 * deal goes there, so that it has one place for notes. False where there is none.
 */
export function goToThread({ kind, id }: Subject): boolean {
  const field = kind === 'deal' ? document.getElementById(noteFieldId(id)) : null;
  field?.focus();
  return field !== null;
}
