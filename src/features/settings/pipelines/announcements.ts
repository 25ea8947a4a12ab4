import type { Active, Announcements, Over } from '@dnd-kit/core';

/** What useSortable knows of an item, and its name beside it. */
interface Spot {
  name: string;
  sortable: { index: number; items: unknown[] };
}

const spotOf = (one: Active | Over) => one.data.current as Spot;

const placeOf = (one: Active | Over): string => {
  const { index, items } = spotOf(one).sortable;
  return `${index + 1} of ${items.length}`;
};

/** What a screen reader says while an item of a list is dragged. To be made once: it remembers that one was just lifted. */
export function listAnnouncements(): Announcements {
  let justLifted = false;
  return {
    onDragStart: ({ active }) => {
      justLifted = true;
      return `Picked up ${spotOf(active).name}. It is ${placeOf(active)}.`;
    },
    onDragOver: ({ active, over }) => {
      // It lies over its own place at first, which would drown the words above.
      const isStart = justLifted && over?.id === active.id;
      justLifted = false;
      return over && !isStart ? `${spotOf(active).name} is at ${placeOf(over)}.` : undefined;
    },
    onDragEnd: ({ active, over }) => `${spotOf(active).name} moved to ${placeOf(over ?? active)}.`,
    onDragCancel: ({ active }) => `${spotOf(active).name} was left where it was.`,
  };
}
