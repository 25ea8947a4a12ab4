'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import { isPageAtHand, isShortcut } from '@/components/is-shortcut';
import { isPaletteKey } from './is-mac';
import { keyOf, nextKey } from './key-sequence';
import { type Overlay, showOverlay } from './overlay';
import { newKindAt, startNew } from './start-new';

/** Listens for the shortcuts that every page has. */
export function useKeys(overlay: Overlay | null): void {
  const router = useRouter();
  const path = usePathname();
  const waitingSince = useRef<number | null>(null);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isPaletteKey(event)) return togglePalette(event);
    if (!isShortcut(event)) {
      waitingSince.current = null;
      return;
    }
    const answer = nextKey(waitingSince.current, keyOf(event), event.timeStamp);
    waitingSince.current = answer.waitingSince;
    if (!answer.taken) return;
    event.preventDefault();
    event.stopPropagation();
    if (answer.action === 'new') startNew(newKindAt(path));
    else if (answer.action === 'shortcuts') showOverlay('shortcuts');
    else if (answer.action) router.push(answer.action.go);
  });

  function togglePalette(event: KeyboardEvent) {
    if (overlay !== 'palette' && !isPageAtHand()) return;
    if (!event.repeat) showOverlay(overlay === 'palette' ? null : 'palette');
    event.preventDefault();
    event.stopPropagation();
  }

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    // Before the page's own listeners: see nextKey.
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, []);
}
