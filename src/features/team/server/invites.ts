import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { NextRequest } from 'next/server';
import * as z from 'zod/mini';
import { AppError, notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import { readTeams, type Team } from '@/lib/auth/session';
import { env } from '@/lib/env';
import type { Db } from '@/lib/supabase/server';
import {
  type Invite,
  type InviteCreate,
  type InvitePreview,
  invitePreviewSchema,
  inviteSchema,
  type SentInvite,
} from '../invite-schema';
import { mailInvite } from './invite-mail';

/** Invites that nobody has accepted yet, newest first. */
export async function listInvites(db: Db, teamId: string): Promise<Invite[]> {
  const rows = unwrap(
    await db
      .from('team_invites')
      .select('id, email, role, invited_by, sent_at, expires_at')
      .eq('team_id', teamId)
      .is('accepted_at', null)
      .order('created_at', { ascending: false })
      .order('id'),
  );
  const inviters = [...new Set(rows.map((row) => row.invited_by))];
  const people = unwrap(await db.from('profiles').select('id, full_name, email').in('id', inviters));
  const names = new Map(people.map(({ id, full_name, email }) => [id, full_name || email]));
  return z.array(inviteSchema).parse(
    rows.map((row) => ({
      ...row,
      invited_by: { user_id: row.invited_by, name: names.get(row.invited_by) ?? '' },
    })),
  );
}

/** Invites an address; 409 for a member, and where an invite is open already. */
export async function createInvite(
  db: Db,
  team: Team,
  { email, role }: InviteCreate,
  site: string,
): Promise<SentInvite> {
  const { token, hash } = newToken();
  const answer = await db.rpc('create_invite', {
    p_team_id: team.id,
    p_email: email,
    p_role: role,
    p_token_hash: hash,
  });
  if (answer.error?.code === '42501') throw onlyOwners();
  return deliver(db, team, unwrap(answer), `${site}/invite/${token}`);
}

/** Sends an invite again, with another link and another 7 days; the link before it ends. */
export async function resendInvite(db: Db, team: Team, id: string, site: string): Promise<SentInvite> {
  const { token, hash } = newToken();
  const answer = await db.rpc('renew_invite', {
    p_team_id: team.id,
    p_invite_id: id,
    p_token_hash: hash,
  });
  if (answer.error?.code === '42501') throw onlyOwners();
  unwrap(answer);
  return deliver(db, team, id, `${site}/invite/${token}`);
}

async function deliver(db: Db, team: Team, id: string, link: string): Promise<SentInvite> {
  const invite = (await listInvites(db, team.id)).find((one) => one.id === id);
  // Taken back or accepted this very moment.
  if (!invite) throw notFound('invite');
  return { invite, link, mailed: await mailInvite(team.name, invite, link) };
}

/** Takes an open invite back; 404 where there is none, or no longer. */
export async function revokeInvite(db: Db, teamId: string, id: string): Promise<null> {
  const gone = unwrap(
    await db
      .from('team_invites')
      .delete()
      .eq('team_id', teamId)
      .eq('id', id)
      .is('accepted_at', null)
      .select('id'),
  );
  if (gone.length === 0) throw notFound('invite');
  return null;
}

/** What the holder of a link may know before signing in; null for any other text. */
export async function findInvite(db: Db, token: string): Promise<InvitePreview | null> {
  const preview = unwrap(await db.rpc('invite_preview', { p_token: token }));
  return preview === null ? null : invitePreviewSchema.parse(preview);
}

/** Lets the caller join the team of an invite, which opens next. */
export async function acceptInvite(db: Db, token: string): Promise<Team> {
  const answer = await db.rpc('accept_invite', { p_token: token });
  if (answer.error?.code === '42501') {
    throw new AppError('forbidden', 'This invite was sent to another address. Sign in with that one.');
  }
  const teamId = unwrap(answer);
  const team = (await readTeams(db)).find((one) => one.id === teamId);
  if (!team) throw notFound('team');
  return team;
}

/** Where links lead: the configured address, else the one that the request came to. */
export const siteOf = (request: NextRequest): string =>
  (env().CAIRN_SITE_URL ?? request.headers.get('origin') ?? request.nextUrl.origin).replace(/\/$/, '');

/** 32 random bytes for the link, and their hash for the database. */
function newToken() {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: createHash('sha256').update(token).digest('hex') };
}

const onlyOwners = () => new AppError('forbidden', 'Only owners invite owners.');
