import { expect, test } from 'vitest';
import type { AuditEntry } from '../../src/features/team/audit-schema.ts';
import { signIn, signUpWithTeam } from '../support/accounts.ts';
import { createDeal, workbench } from '../support/deals.ts';
import { idOf, signUpInto } from '../support/teams.ts';

const url = '/api/crm/team/audit';

test('tells admins what was done, by whom, with names for ids, filtered and in pages', async () => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const ben = await signUpInto(ana, 'admin', 'Ben Neu');
  const bench = await workbench(ana);
  const deal = await createDeal(ana, bench);
  await ben.client.patch(`/api/crm/deals/${deal.id}`, { owner_id: await idOf(ben), title: 'Besser' });

  const query = `${url}?record_id=${deal.id}&action=update`;
  const { data, meta } = (await ben.client.get(query)).json;
  expect(meta).toEqual({ next_cursor: null });
  expect(data).toMatchObject([
    {
      actor: { user_id: await idOf(ben), name: 'Ben Neu' },
      kind: 'deal',
      label: 'Besser',
      changes: { title: { old: 'Acme renewal', new: 'Besser' }, owner_id: { old: null } },
      names: { [await idOf(ben)]: 'Ben Neu' },
    },
  ]);
  const all: AuditEntry[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await ana.client.get(`${url}?${cursor && `cursor=${cursor}`}`);
    all.push(...page.json.data);
    cursor = page.json.meta.next_cursor;
  }
  expect(new Set(all.map((entry) => entry.id)).size).toBe(all.length);
  expect(all.map((entry) => `${entry.action} ${entry.kind}`)).toEqual(
    expect.arrayContaining(['create team', 'join member', 'invite invite', 'create contact', 'create deal']),
  );
});

test('notes who signs in', async () => {
  const ana = await signUpWithTeam();
  await signIn(ana);
  const { data } = (await ana.client.get(`${url}?action=sign_in`)).json;
  expect(data).toMatchObject([{ actor: { user_id: await idOf(ana) }, kind: 'member' }]);
});

test('is closed to members and other teams, and refuses what it does not know', async () => {
  const ana = await signUpWithTeam();
  const member = await signUpInto(ana, 'member');
  const eve = await signUpWithTeam();
  expect((await member.client.get(url)).status).toBe(403);
  const deal = await createDeal(ana, await workbench(ana));
  expect((await eve.client.get(`${url}?record_id=${deal.id}`)).json.data).toEqual([]);
  for (const query of ['kind=secret', 'from=yesterday', 'actor_id=1', 'cursor=x', 'limit=1']) {
    expect((await ana.client.get(`${url}?${query}`)).status, query).toBe(422);
  }
});
