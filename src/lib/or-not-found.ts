import 'server-only';
import { notFound } from 'next/navigation';
import { AppError } from './api/app-error';

/** For pages: what a query finds, or the 404 page where it finds nothing that the viewer may see. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}
