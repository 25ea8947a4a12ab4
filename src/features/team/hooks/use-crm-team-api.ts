'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { teamKeys } from '../keys';
import type { TeamSettings } from '../schema';

/** What the team is set to. */
export function useCRMTeamApi() {
  return useSWR<TeamSettings, ApiError>(teamKeys.one);
}
