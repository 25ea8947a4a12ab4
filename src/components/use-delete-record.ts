'use client';

import { ApiError } from '@/lib/api/api-error';
import { useApi } from './api-provider';
import { useConfirm } from './confirm/use-confirm';
import { useToast } from './toast/use-toast';

interface Doomed {
  url: string;
  /** What it is: "contact". */
  what: string;
  /** What it is called. */
  name: string;
  /** What goes along, and what stays. */
  body: string;
}

/** Deletes a record once that is confirmed; the answer is true when it is gone. */
export function useDeleteRecord() {
  const api = useApi();
  const confirm = useConfirm();
  const toast = useToast();

  return async ({ url, what, name, body }: Doomed): Promise<boolean> => {
    const sure = await confirm({
      title: `Delete “${name}”?`,
      body,
      confirmLabel: `Delete ${what}`,
      destructive: true,
    });
    if (!sure) return false;
    try {
      await api.delete(url);
    } catch (error) {
      // Somebody else was quicker: what was wanted has happened.
      if (!(error instanceof ApiError && error.status === 404)) {
        toast({ message: `“${name}” was not deleted. ${(error as Error).message}`, severity: 'error' });
        return false;
      }
    }
    toast({ message: `“${name}” is deleted.`, severity: 'success' });
    return true;
  };
}
