import type { Announcements, Over } from '@dnd-kit/core';
import type { Board } from '../schema';
import { findCard, findPlace, findStage, type Place } from './board-state';
import { type DropData, dropDataOf } from './drop-place';

export const dragInstructions =
  'Press Enter to open a deal, Space to lift it, the arrow keys to move it between places and stages, Space again to drop it, Escape to leave it where it was.';

export const hiddenOrderWords =
  'A filter hides some deals, so the order cannot be changed. A deal that changes its stage goes on top.';

interface Surroundings {
  /** The board as it is shown at that moment. */
  read(): Board;
  placeOn(dealId: string, target: DropData): Place | null;
  orderHidden(): boolean;
}

/** What a screen reader says during a drag. To be made once: it remembers that a card was just lifted. */
export function boardAnnouncements({ read, placeOn, orderHidden }: Surroundings): Announcements {
  let justLifted = false;
  const say = (dealId: string, words: (title: string, where: string) => string, place?: Place | null) => {
    const board = read();
    const card = findCard(board, dealId);
    const at = place ?? findPlace(board, dealId);
    const stage = at && findStage(board, at.stageId);
    if (!card || !stage) return undefined;
    const arriving = stage.deals.some((deal) => deal.id === dealId) ? 0 : 1;
    return words(card.title, `${stage.name}, ${at.index + 1} of ${stage.count + arriving}`);
  };
  const placeOver = (dealId: string, over: Over | null): Place | null => {
    const target = dropDataOf(over);
    return target ? placeOn(dealId, target) : null;
  };
  return {
    onDragStart: ({ active }) => {
      justLifted = true;
      const note = orderHidden() ? ` ${hiddenOrderWords}` : '';
      return say(String(active.id), (title, where) => `Picked up ${title}. It is in ${where}.${note}`);
    },
    onDragOver: ({ active, over }) => {
      // The card lies over its own place at first, which would drown the words above.
      const isStart = justLifted && over?.id === active.id;
      justLifted = false;
      if (!over || isStart) return undefined;
      const place = placeOver(String(active.id), over);
      return say(String(active.id), (title, where) => `${title} is over ${where}.`, place);
    },
    onDragEnd: ({ active, over }) => {
      const place = placeOver(String(active.id), over);
      return say(String(active.id), (title, where) => `${title} moved to ${where}.`, place);
    },
    onDragCancel: ({ active }) => {
      const card = findCard(read(), String(active.id));
      return card ? `${card.title} was left where it was.` : undefined;
    },
  };
}
