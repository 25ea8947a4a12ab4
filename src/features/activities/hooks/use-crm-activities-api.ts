'use client';

import { usePages } from '@/components/use-pages';
import { activityKeys } from '../keys';
import type { ActivitiesQuery, Activity } from '../schema';

/** The activities of a contact, newest first, page after page. */
export function useCRMActivitiesApi(
  contactId: string | null,
  filter: Omit<ActivitiesQuery, 'contact_id' | 'cursor'> = {},
) {
  return usePages<Activity>((cursor) =>
    contactId ? activityKeys.list({ ...filter, contact_id: contactId, cursor }) : null,
  );
}
