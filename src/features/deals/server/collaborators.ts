import 'server-only';
import { notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import type { DealCard } from '../schema';
import type { CollaboratorKind } from '../values';
import { findDeal, getDeal } from './queries';

/**
 * Lets a member work on a deal or follow it; doing so twice is fine. 404 where the deal or
 * the member is unknown.
 */
export async function putCollaborator(
  db: Db,
  teamId: string,
  dealId: string,
  userId: string,
  kind: CollaboratorKind,
): Promise<DealCard> {
  const { collaborators } = await getDeal(db, teamId, dealId);
  const row = { team_id: teamId, deal_id: dealId, user_id: userId };
  const answer = collaborators.some(({ user_id }) => user_id === userId)
    ? await db.from('deal_collaborators').update({ kind }).match(row)
    : await db.from('deal_collaborators').upsert({ ...row, kind }, { ignoreDuplicates: true });
  if (answer.error?.code === '23503') throw notFound('member');
  unwrap(answer);
  return getDeal(db, teamId, dealId);
}

/** Ends that, where it was so; 404 where the deal is unknown. */
export async function removeCollaborator(
  db: Db,
  teamId: string,
  dealId: string,
  userId: string,
): Promise<DealCard> {
  const before = await getDeal(db, teamId, dealId);
  unwrap(
    await db
      .from('deal_collaborators')
      .delete()
      .eq('team_id', teamId)
      .eq('deal_id', dealId)
      .eq('user_id', userId),
  );
  // Whoever saw the deal for being its collaborator only does not see it any more.
  const without = before.collaborators.filter((one) => one.user_id !== userId);
  return (await findDeal(db, teamId, dealId)) ?? { ...before, collaborators: without };
}
