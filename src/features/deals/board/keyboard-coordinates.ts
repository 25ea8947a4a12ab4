import type { KeyboardCoordinateGetter } from '@dnd-kit/core';
import type { DropData } from './drop-place';

/**
 * Arrow keys take a lifted card from card to card: up and down in its column,
 * left and right to the card at the same height in the next one.
 */
export const boardCoordinates: KeyboardCoordinateGetter = (event, { context }) => {
  const { over, collisionRect, droppableRects, droppableContainers } = context;
  if (!['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(event.code)) return undefined;
  event.preventDefault();
  const here = over?.data.current as DropData | undefined;
  if (!here || !collisionRect) return undefined;

  const places = droppableContainers.getEnabled().flatMap((container) => {
    const rect = droppableRects.get(container.id);
    const data = container.data.current as DropData | undefined;
    return rect && data ? [{ id: container.id, rect, data }] : [];
  });
  const cardsOf = (stageId: string) =>
    places
      .filter(({ data }) => data.type === 'deal' && data.stageId === stageId)
      .sort((a, b) => a.rect.top - b.rect.top);

  if (event.code === 'ArrowUp' || event.code === 'ArrowDown') {
    const cards = cardsOf(here.stageId);
    const at = cards.findIndex(({ id }) => id === over?.id);
    const next = cards[at + (event.code === 'ArrowDown' ? 1 : -1)];
    return next && { x: next.rect.left, y: next.rect.top };
  }

  const columns = places
    .filter(({ data }) => data.type === 'stage')
    .sort((a, b) => a.rect.left - b.rect.left);
  const at = columns.findIndex(({ data }) => data.stageId === here.stageId);
  const column = columns[at + (event.code === 'ArrowRight' ? 1 : -1)];
  if (!column) return undefined;
  const nearest = cardsOf(column.data.stageId).reduce<number | undefined>(
    (best, { rect }) =>
      best === undefined || Math.abs(rect.top - collisionRect.top) < Math.abs(best - collisionRect.top)
        ? rect.top
        : best,
    undefined,
  );
  return { x: column.rect.left, y: nearest ?? column.rect.top };
};
