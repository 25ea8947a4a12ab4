import type { Sql } from 'postgres';
import { type Account, signUp } from '../../tests/support/accounts.ts';

/** A new member of a team who sees only their own: 600 deals as owner, 400 as collaborator. */
export async function joinRestricted(database: Sql, team: string): Promise<Account & { id: string }> {
  const account = await signUp();
  const { id } = (await account.client.get('/api/crm/me')).json.data;
  await database`update public.teams set visibility = 'own' where id = ${team}`;
  await database`insert into public.team_members (team_id, user_id, role) values (${team}, ${id}, 'member')`;
  const some = (n: number, place: number) => database`
    select id from public.deals where team_id = ${team} order by md5(id::text) limit ${n} offset ${place}`;
  await database`
    update public.deals set owner_id = ${id} where team_id = ${team} and id in (${some(600, 0)})`;
  await database`
    insert into public.deal_collaborators (team_id, deal_id, user_id)
    select ${team}, id, ${id} from (${some(400, 600)}) picked`;
  await database`vacuum analyze public.deals, public.deal_collaborators`;
  return { ...account, id };
}
