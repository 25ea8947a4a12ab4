'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { contactKeys } from '../keys';

/** The tags in use in the team, by name. */
export function useCRMContactTagsApi(wanted = true) {
  return useSWR<string[], ApiError>(wanted ? contactKeys.tags : null);
}
