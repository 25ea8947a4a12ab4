'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { teamKeys } from '../keys';
import type { Member } from '../schema';

/** The people of the team. */
export function useCRMMembersApi() {
  return useSWR<Member[], ApiError>(teamKeys.members);
}
