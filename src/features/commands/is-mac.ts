'use client';

import { useSyncExternalStore } from 'react';

const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);

/** Whether ⌘ is the key of commands; the server, which cannot know, says Ctrl. */
export const useIsMac = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    isMac,
    () => false,
  );

/** Ctrl K or ⌘K. On a Mac, Ctrl K deletes to the end of the line. */
export function isPaletteKey(event: KeyboardEvent): boolean {
  const command = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return command && !event.altKey && !event.shiftKey && (event.key.toLowerCase() === 'k' || isKeyK(event));
}

/** In writings other than Latin. */
const isKeyK = ({ key, code }: KeyboardEvent): boolean => code === 'KeyK' && !/[a-z]/i.test(key);
