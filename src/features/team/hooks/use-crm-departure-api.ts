'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { meKeys } from '../keys';
import type { Departure } from '../schema';

/** What would become of one's teams if one deleted one's account. */
export function useCRMDepartureApi() {
  return useSWR<Departure[], ApiError>(meKeys.departure);
}
