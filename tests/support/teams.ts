import type { SentInvite } from '../../src/features/team/invite-schema.ts';
import type { Role } from '../../src/lib/auth/permissions.ts';
import { type Account, signUp, type TeamAccount } from './accounts.ts';

/** Invites an address; returns the token of the link. */
export async function invite({ client }: TeamAccount, email: string, role: Role = 'member'): Promise<string> {
  const answer = await client.post('/api/crm/team/invites', { email, role });
  if (answer.status !== 201) throw new Error(`Nobody was invited: ${JSON.stringify(answer.json)}`);
  return tokenOf(answer.json.data);
}

export const tokenOf = ({ link }: SentInvite): string => link.split('/invite/')[1] ?? '';

/** A new user who has joined the team of another by an invite. */
export async function signUpInto(owner: TeamAccount, role: Role, name?: string): Promise<TeamAccount> {
  const account = await signUp(name);
  const token = await invite(owner, account.email, role);
  const answer = await account.client.post('/api/crm/invites/accept', { token });
  if (answer.status !== 200) throw new Error(`Nobody joined: ${JSON.stringify(answer.json)}`);
  return { ...account, team_id: owner.team_id };
}

export const idOf = async ({ client }: Account): Promise<string> =>
  (await client.get('/api/crm/me')).json.data.id;
