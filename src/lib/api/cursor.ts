import 'server-only';
import * as z from 'zod/mini';
import { AppError } from './app-error';

/** A keyset cursor: the sort key and id of a page's last row. Opaque to clients. */
export function encodeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

const cursorSchema = z.tuple([z.string().check(z.maxLength(200)), z.uuid()]);

export function decodeCursor(cursor: string): { key: string; id: string } {
  try {
    const [key, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { key, id };
  } catch {
    throw new AppError('invalid_input', 'This cursor is not one of ours.', {
      errors: [{ pointer: '/cursor', detail: 'This cursor is not one of ours.' }],
    });
  }
}
