'use client';

import { useVirtualizer } from '@tanstack/react-virtual';

/** Up to here all rows are drawn. */
const mostDrawn = 200;
/** A row's, its border included. */
const height = 45;

/** Which rows of a long table are worth drawing, and the room that the others take, in pixels. */
export function useRowWindow(scroller: Element | null, count: number) {
  // The virtualizer is one object that changes inside: nothing may be remembered by it.
  'use no memo';
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    overscan: 20,
  });
  const drawn = virtualizer.getVirtualItems();
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (count <= mostDrawn || !first || !last) return { from: 0, to: count, above: 0, below: 0 };
  return {
    from: first.index,
    to: last.index + 1,
    above: first.start,
    below: virtualizer.getTotalSize() - last.end,
  };
}
