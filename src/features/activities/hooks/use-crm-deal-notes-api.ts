'use client';

import { usePages } from '@/components/use-pages';
import { activityKeys } from '../keys';
import type { DealNote } from '../schema';

/** A deal's thread of notes, newest first, page after page. */
export function useCRMDealNotesApi(dealId: string | null) {
  return usePages<DealNote>((cursor) => (dealId ? activityKeys.notes(dealId, { cursor }) : null));
}
