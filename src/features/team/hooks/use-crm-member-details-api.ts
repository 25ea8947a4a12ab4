'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { teamKeys } from '../keys';
import type { MemberDetails } from '../schema';

/** The people of the team with what they own, for those who manage them. */
export function useCRMMemberDetailsApi() {
  return useSWR<MemberDetails[], ApiError>(teamKeys.memberDetails);
}
