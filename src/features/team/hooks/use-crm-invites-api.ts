'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import type { Invite } from '../invite-schema';
import { inviteKeys } from '../keys';

/** Invites that are open or have expired, for those who may invite. */
export function useCRMInvitesApi(mayInvite: boolean) {
  return useSWR<Invite[], ApiError>(mayInvite && inviteKeys.all);
}
