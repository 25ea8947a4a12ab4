'use client';

import { saveField } from '@/components/record-field/save-field';
import { useToast } from '@/components/toast/use-toast';
import { type OwnedRecord, ownerOf } from '../owned';

/** Hands a record, called `title`, to somebody or to nobody, and says so. */
export function useAssign(record: OwnedRecord, title: string) {
  const toast = useToast();

  return async (ownerId: string | null): Promise<void> => {
    const outcome = await saveField(record, 'owner_id', ownerId, {}, record.row);
    if (outcome.is === 'failed') return toast({ severity: 'error', message: outcome.message });
    const taken = outcome.is === 'conflict';
    const owner = ownerOf(taken ? outcome.theirs : outcome.row) || 'Nobody';
    toast({
      severity: taken ? 'warning' : 'success',
      message: taken
        ? `Somebody else has assigned “${title}” meanwhile: ${owner} looks after it now.`
        : `${owner} looks after “${title}” now.`,
    });
  };
}
