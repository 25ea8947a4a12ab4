import type { useSWRConfig } from 'swr';
import type { Board } from '../schema';
import type { Mover } from './mover';

type Swr = Pick<ReturnType<typeof useSWRConfig>, 'cache' | 'fallback' | 'mutate'>;

export type BoardStore = ReturnType<typeof createBoardStore>;

/** The board as SWR holds it at that moment, and the moves that are being made on it. */
export function createBoardStore({ cache, fallback, mutate }: Swr, firstKey: string) {
  let key = firstKey;
  let mover: Mover | null = null;
  return {
    /** Moves outlive a change of the filter; what they do then shows on the board of the new one. */
    follow(shown: string): void {
      key = shown;
    },
    // What the server rendered is not in the cache until the first fetch.
    read: () => (cache.get(key)?.data ?? fallback[key]) as Board | undefined,
    show: (board: Board): void => void mutate(key, board, { revalidate: false }),
    refetch: (): void => void mutate(key),
    /** The one mover of this board, made when the board is first drawn. */
    keepMover(make: () => Mover): Mover {
      mover ??= make();
      return mover;
    },
    isSaving: (): boolean => mover?.isSaving() ?? false,
    hasUnsaved: (): boolean => (mover?.unsaved().size ?? 0) > 0,
  };
}
