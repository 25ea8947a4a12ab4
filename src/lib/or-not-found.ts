import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { AppError } from './api/app-error';

/**
 * For pages: what a query finds. Where it finds nothing that the viewer may see, `elsewhere`
 * may say at which address it is now; else the 404 page.
 */
export async function orNotFound<T>(
  found: Promise<T>,
  elsewhere: () => Promise<string | null> = async () => null,
): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    const address = await elsewhere();
    if (address) redirect(address);
    notFound();
  }
}
