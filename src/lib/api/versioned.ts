import 'server-only';
import { AppError } from './app-error';

/**
 * What became of a record that an update was sent for: as it is now, or 409 with it
 * when no row fitted, which means that its version is another one. `read` answers
 * 404 where it is not there at all.
 */
export async function afterUpdate<T>(changed: unknown[], what: string, read: () => Promise<T>): Promise<T> {
  const current = await read();
  if (changed.length === 0) {
    throw new AppError('conflict', `This ${what} has changed since you saw it.`, { current });
  }
  return current;
}

/** 422 for a change that names no field. */
export function requireFields(fields: object): void {
  if (Object.keys(fields).length === 0) throw new AppError('invalid_input', 'There is nothing to change.');
}
