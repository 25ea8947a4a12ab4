'use client';

import { type RefObject, useEffect } from 'react';

/** Keeps how far something is scrolled sideways, under a name, for when one comes back in this tab. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, name: string): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollLeft = Number(sessionStorage.getItem(name));
    const keep = () => sessionStorage.setItem(name, String(element.scrollLeft));
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [scroller, name]);
}
