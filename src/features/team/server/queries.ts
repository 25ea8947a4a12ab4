import 'server-only';
import * as z from 'zod/mini';
import { unwrap } from '@/lib/api/database-error';
import type { Team, User } from '@/lib/auth/session';
import type { Db } from '@/lib/supabase/server';
import { type Member, memberSchema } from '../schema';

const profileSchema = z.object({ id: z.string(), email: z.string(), full_name: z.string() });

export type Profile = z.infer<typeof profileSchema>;

/** The signed-in person, with the teams they belong to. */
export async function getMe(db: Db, user: User, teams: Team[]): Promise<Profile & { teams: Team[] }> {
  const row = unwrap(await db.from('profiles').select('id, email, full_name').eq('id', user.id).single());
  return { ...profileSchema.parse(row), teams };
}

/** The people of a team, in the order in which they joined. */
export async function listMembers(db: Db, teamId: string): Promise<Member[]> {
  const rows = unwrap(
    await db
      .from('team_members')
      .select('user_id, role, profile:profiles!team_members_user_id_fkey(full_name, email)')
      .eq('team_id', teamId)
      .order('created_at')
      .order('user_id'),
  );
  return z.array(memberSchema).parse(rows);
}
