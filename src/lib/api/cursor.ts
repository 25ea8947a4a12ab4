import 'server-only';
import * as z from 'zod/mini';
import { invalidField } from './app-error';

/** A keyset cursor: the sort key and id of a page's last row. Opaque to clients. */
export function encodeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/**
 * What a cursor's key may look like. It goes into a filter expression, so the
 * pattern is also what keeps a forged cursor from writing filters of its own.
 */
export const cursorKeys = {
  position: z.string().check(z.regex(/^[0-9A-Za-z]{1,200}$/)),
  timestamp: z.iso.datetime({ offset: true }),
};

export function decodeCursor(cursor: string, key: z.ZodMiniType<string>): { key: string; id: string } {
  try {
    const pair = z.tuple([key, z.uuid()]).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { key: pair[0], id: pair[1] };
  } catch {
    throw invalidField('cursor', 'This cursor is not one of ours.');
  }
}
