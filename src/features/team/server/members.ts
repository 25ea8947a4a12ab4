import 'server-only';
import type { PostgrestError } from '@supabase/supabase-js';
import { AppError, invalidField, notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Role } from '@/lib/auth/permissions';
import type { Db } from '@/lib/supabase/server';
import type { Member } from '../schema';
import { listMembers } from './queries';

/** The database's answer to a change of members; somebody to hand over to who is not there is a bad field. */
function settle(answer: { data: unknown; error: PostgrestError | null }, refusal: string): void {
  if (answer.error?.code === '23503') {
    throw invalidField('hand_over_to', 'Choose another member, who takes over the records.');
  }
  if (answer.error?.code === '42501') throw new AppError('forbidden', refusal);
  unwrap(answer);
}

/** Gives a member another role; 404 for a stranger, 422 where the team would be left without an owner. */
export async function changeRole(db: Db, teamId: string, userId: string, role: Role): Promise<Member> {
  const answer = await db.rpc('change_member_role', {
    p_team_id: teamId,
    p_user_id: userId,
    p_role: role,
  });
  settle(answer, 'Only owners change roles.');
  const member = (await listMembers(db, teamId)).find((one) => one.user_id === userId);
  if (!member) throw notFound('member');
  return member;
}

/** Removes a member; what they own goes to another one. */
export async function removeMember(
  db: Db,
  teamId: string,
  userId: string,
  handOverTo: string,
): Promise<null> {
  const answer = await db.rpc('remove_member', {
    p_team_id: teamId,
    p_user_id: userId,
    p_hand_over_to: handOverTo,
  });
  settle(answer, 'Admins remove members only. Ask an owner.');
  return null;
}

/** The caller leaves; what they own goes to `handOverTo`, else to an owner. */
export async function leaveTeam(db: Db, teamId: string, handOverTo: string | undefined): Promise<null> {
  settle(
    await db.rpc('leave_team', { p_team_id: teamId, p_hand_over_to: handOverTo }),
    'You are not a member of this team.',
  );
  return null;
}

/** Makes a member an owner, and the caller an admin. */
export async function transferTeam(db: Db, teamId: string, userId: string): Promise<Member[]> {
  const answer = await db.rpc('transfer_ownership', { p_team_id: teamId, p_user_id: userId });
  settle(answer, 'Only owners hand a team over.');
  return listMembers(db, teamId);
}
