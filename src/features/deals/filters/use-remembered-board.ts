'use client';

import { useEffect } from 'react';
import { useTeam } from '@/features/team/team-context';
import { useBoard } from '../board/deals-context';
import { lastBoardCookie, writeLastBoard } from '../last-board';
import { useDealsAddress } from './use-deals-address';

/** Keeps which pipeline is shown, and how, for the next time that somebody comes to the page by its menu. */
export function useRememberedBoard(): void {
  const { team, user } = useTeam();
  const { view } = useDealsAddress();
  const pipelineId = useBoard().board?.pipeline_id;
  useEffect(() => {
    if (!pipelineId) return;
    const value = writeLastBoard(user.id, { pipelineId, view });
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is still missing in some browsers.
    document.cookie = `${lastBoardCookie(team.id)}=${value}; path=/apps/crm/deals; max-age=31536000; samesite=lax`;
  }, [team.id, user.id, pipelineId, view]);
}
