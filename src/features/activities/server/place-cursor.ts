import 'server-only';
import * as z from 'zod/mini';
import { decodeCursor, encodeCursor } from '@/lib/api/cursor';

/** Where a page of a list that is newest first ended. */
export const placeSchema = z.object({ at: z.string(), id: z.string() });

const cursorSchema = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

export const writePlaceCursor = (place: z.infer<typeof placeSchema> | null): string | null =>
  place && encodeCursor([place.at, place.id]);

/** Undefined without a cursor; 422 for one of another list. */
export function readPlaceCursor(cursor: string | undefined): z.infer<typeof placeSchema> | undefined {
  if (!cursor) return undefined;
  const [at, id] = decodeCursor(cursor, cursorSchema);
  return { at, id };
}
