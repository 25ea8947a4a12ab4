import 'server-only';
import type * as z from 'zod/mini';
import { invalidField } from './app-error';

/** A keyset cursor: what the database needs to go on after a page's last row. Opaque to clients. */
export function encodeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place that a cursor stands for; 422 for one that was forged or belongs to another order. */
export function decodeCursor<Place extends z.ZodMiniType>(cursor: string, place: Place): z.infer<Place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw invalidField('cursor', 'This cursor is not one of ours.');
  }
}
