import { type CollisionDetection, closestCenter, pointerWithin } from '@dnd-kit/core';
import type { DropData } from './drop-place';

/**
 * First the column, then the nearest card in it. Asking for the nearest of all
 * droppables would let a long neighbouring column pull the card over, and makes
 * the card flicker between two columns of uneven cards.
 */
export const boardCollision: CollisionDetection = (args) => {
  const dataOf = (container: (typeof args.droppableContainers)[number]) =>
    container.data.current as DropData | undefined;
  const columns = args.droppableContainers.filter((container) => dataOf(container)?.type === 'stage');
  const inColumns = { ...args, droppableContainers: columns };
  const [column] = args.pointerCoordinates ? pointerWithin(inColumns) : closestCenter(inColumns);
  // Past the edge of the board the card stays where it last was.
  if (!column) return args.pointerCoordinates ? closestCenter(inColumns).slice(0, 1) : [];
  const cards = args.droppableContainers.filter((container) => {
    const data = dataOf(container);
    return data?.type === 'deal' && `stage:${data.stageId}` === column.id;
  });
  return cards.length > 0 ? closestCenter({ ...args, droppableContainers: cards }) : [column];
};
