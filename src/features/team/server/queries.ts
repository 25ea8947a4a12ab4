import 'server-only';
import * as z from 'zod/mini';
import { unwrap } from '@/lib/api/database-error';
import type { Team, User } from '@/lib/auth/session';
import type { Db } from '@/lib/supabase/server';
import {
  type Departure,
  departureSchema,
  type Member,
  type MemberDetails,
  memberDetailsSchema,
  memberSchema,
  type TeamSettings,
  teamSettingsSchema,
} from '../schema';

const profileSchema = z.object({ id: z.string(), email: z.string(), full_name: z.string() });

export type Profile = z.infer<typeof profileSchema>;

/** The signed-in person, with the teams they belong to. */
export async function getMe(db: Db, user: User, teams: Team[]): Promise<Profile & { teams: Team[] }> {
  const row = unwrap(await db.from('profiles').select('id, email, full_name').eq('id', user.id).single());
  return { ...profileSchema.parse(row), teams };
}

/** What a team is set to. */
export async function getTeam(db: Db, teamId: string): Promise<TeamSettings> {
  const [team, deals] = await Promise.all([
    db.from('teams').select('*').eq('id', teamId).single(),
    // Of members who see only their own the currency is none of their business.
    db.from('deals').select('id').eq('team_id', teamId).limit(1),
  ]);
  const { gross_margin, ...settings } = unwrap(team);
  return teamSettingsSchema.parse({
    ...settings,
    // A decimal, which the embedded Data API sends as text.
    gross_margin: gross_margin === null ? null : Number(gross_margin),
    currency_fixed: unwrap(deals).length > 0,
  });
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

/** The same with when they were last at work, and how much each of them owns. */
export async function listMemberDetails(db: Db, teamId: string): Promise<MemberDetails[]> {
  const [members, counts] = await Promise.all([
    db
      .from('team_members')
      .select(
        'user_id, role, joined_at:created_at, last_active_at, profile:profiles!team_members_user_id_fkey(full_name, email)',
      )
      .eq('team_id', teamId)
      .order('created_at')
      .order('user_id'),
    db.rpc('owned_records', { p_team_id: teamId }),
  ]);
  const owned = new Map(unwrap(counts).map(({ user_id, ...numbers }) => [user_id, numbers]));
  return z
    .array(memberDetailsSchema)
    .parse(unwrap(members).map((member) => ({ ...member, owned: owned.get(member.user_id) })));
}

/** What would become of the caller's teams if they deleted their account. */
export async function getDeparture(db: Db): Promise<Departure[]> {
  return z.array(departureSchema).parse(unwrap(await db.rpc('my_departure')));
}
