'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import type { DealCard } from '../schema';

/** Up to here all cards of a column are drawn. */
const mostDrawn = 30;
/** What is drawn of a column before it has been measured: its first page, as the server does. */
const firstDrawn = 50;
/** A card of the usual height, until it is measured. */
const usualHeight = 104;
/** The gap between two cards. */
export const cardGap = 8;
/** Enough cards beyond each edge for a quick flick and for the next arrow key. */
const beyond = 8;

interface CardWindow {
  /** The cards to draw, as first and last index; last excluded. */
  from: number;
  to: number;
  /** Pixels of the cards that are not drawn. */
  above: number;
  below: number;
  /** Where a card outside the window belongs, from the top of the list. */
  offsetOf(index: number): number;
  /** For each drawn card's element, which needs its index as `data-index`. */
  measure(element: Element | null): void;
}

/** Which cards of a long column are worth drawing. */
export function useCardWindow(scroller: Element | null, deals: DealCard[]): CardWindow {
  // The virtualizer is one object that changes inside: nothing may be remembered by it.
  'use no memo';
  const virtualizer = useVirtualizer({
    count: deals.length,
    getScrollElement: () => scroller,
    estimateSize: () => usualHeight,
    getItemKey: (index) => deals[index]?.id ?? index,
    gap: cardGap,
    overscan: beyond,
  });
  const drawn = virtualizer.getVirtualItems();
  const first = drawn[0];
  const last = drawn.at(-1);
  const { measureElement: measure } = virtualizer;
  const offsetOf = (index: number) => virtualizer.measurementsCache[index]?.start ?? 0;
  if (deals.length <= mostDrawn || !first || !last) {
    return { from: 0, to: Math.min(deals.length, firstDrawn), above: 0, below: 0, offsetOf, measure };
  }
  return {
    from: first.index,
    to: last.index + 1,
    above: first.start,
    below: virtualizer.getTotalSize() - last.end,
    offsetOf,
    measure,
  };
}
