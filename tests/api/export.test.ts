import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, workbench } from '../support/deals.ts';
import { signUpInto } from '../support/teams.ts';

const url = '/api/crm/team/export';

/** The files of the archive by name, found through its directory. */
async function download({ client }: TeamAccount, query = ''): Promise<Record<string, string>> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(new URL(url + query, client.base), { headers: { cookie } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const archive = Buffer.from(await response.arrayBuffer());
  const end = archive.length - 22;
  let place = archive.readUInt32LE(end + 16);
  const files: Record<string, string> = {};
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, length] = [archive.readUInt32LE(place + 20), archive.readUInt16LE(place + 28)];
    const start = archive.readUInt32LE(place + 42) + 30 + length;
    const name = archive.subarray(place + 46, place + 46 + length).toString();
    files[name] = inflateRawSync(archive.subarray(start, start + packed)).toString();
    place += 46 + length;
  }
  return files;
}

test('holds everything of the team that the link names, and no formula', async () => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const other = await ana.client.post('/api/crm/teams', {
    name: 'Other',
    currency: 'JPY',
    time_zone: 'UTC',
    template: 'classic_sales',
  });
  await ana.client.patch('/api/crm/me', { last_team_id: ana.team_id });
  const deal = await createDeal(ana, await workbench(ana), { title: '=HYPERLINK("x")', amount: 123456 });
  const files = await download(ana, `?team_id=${ana.team_id}`);
  expect(Object.keys(files)).toEqual(
    ['members', 'pipelines', 'stages', 'companies', 'contacts', 'deals', 'deal_contacts']
      .concat(['deal_collaborators', 'deal_stage_history', 'notes', 'activities', 'feedback'])
      .concat('marketing_spend')
      .map((name) => `${name}.csv`),
  );
  expect(files['deals.csv']).toContain(`${deal.id},"'=HYPERLINK(""x"")",`);
  expect(files['deals.csv']).toContain(',1234.56,');
  expect(files['contacts.csv']).toContain(',Mia,Muster,');
  expect(files['members.csv']).toContain(`Ana Beispiel,${ana.email}`);
  expect(files['stages.csv']?.trim().split('\n')).toHaveLength(6);
  const others = await download(ana, `?team_id=${other.json.data.id}`);
  expect(others['deals.csv']?.trim().split('\n')).toHaveLength(1);
});

test('is for admins and owners of the team', async () => {
  const ana = await signUpWithTeam();
  const member = await signUpInto(ana, 'member');
  const eve = await signUpWithTeam();
  expect((await member.client.get(url)).status).toBe(403);
  const stranger = await eve.client.get(`${url}?team_id=${ana.team_id}`);
  expect([stranger.status, stranger.json.code]).toEqual([403, 'not_a_member']);
});
