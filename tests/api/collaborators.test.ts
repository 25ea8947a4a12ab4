import { beforeAll, describe, expect, test } from 'vitest';
import type { DealCard } from '../../src/features/deals/schema.ts';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, type Workbench, workbench } from '../support/deals.ts';

let ana: TeamAccount;
let bench: Workbench;
let anaId: string;

const idOf = async ({ client }: TeamAccount): Promise<string> =>
  (await client.get('/api/crm/team/members')).json.data[0].user_id;

beforeAll(async () => {
  ana = await signUpWithTeam('Ana Beispiel');
  bench = await workbench(ana);
  anaId = await idOf(ana);
});

const unknownId = '00000000-0000-7000-8000-000000000000';
const path = (deal: Pick<DealCard, 'id'>, userId: string) =>
  `/api/crm/deals/${deal.id}/collaborators/${userId}`;

describe('PUT, DELETE /api/crm/deals/[id]/collaborators/[userId]', () => {
  test('a member joins a deal, which names them, and leaves it', async () => {
    const deal = await createDeal(ana, bench);
    const joined = await ana.client.put(path(deal, anaId), {});
    expect(joined.status).toBe(200);
    expect(joined.json.data).toMatchObject({ id: deal.id });
    expect(joined.json.data.collaborators).toEqual([
      { user_id: anaId, full_name: 'Ana Beispiel', email: ana.email, kind: 'collaborator' },
    ]);
    const left = await ana.client.delete(path(deal, anaId));
    expect([left.status, left.json.data.collaborators]).toEqual([200, []]);
  });

  test('joining twice and leaving twice is as good as once', async () => {
    const deal = await createDeal(ana, bench);
    const put = () => ana.client.put(path(deal, anaId), {});
    await put();
    expect((await put()).json.data.collaborators).toHaveLength(1);
    await ana.client.delete(path(deal, anaId));
    expect((await ana.client.delete(path(deal, anaId))).status).toBe(200);
  });

  test('who follows a deal can work on it later, and the other way round', async () => {
    const deal = await createDeal(ana, bench);
    const kindOf = async (body: object) =>
      (await ana.client.put(path(deal, anaId), body)).json.data.collaborators[0].kind;
    expect(await kindOf({ kind: 'follower' })).toBe('follower');
    expect(await kindOf({ kind: 'collaborator' })).toBe('collaborator');
    const bad = await ana.client.put(path(deal, anaId), { kind: 'boss' });
    expect([bad.status, bad.json.errors[0].pointer]).toEqual([422, '/kind']);
  });

  test('an unknown deal, an unknown person and somebody of another team are not found', async () => {
    const deal = await createDeal(ana, bench);
    const ben = await signUpWithTeam('Ben');
    const benId = await idOf(ben);
    const put = (url: string) => ana.client.put(url, {});
    const answers = [
      await put(path({ id: unknownId }, anaId)),
      await put(path({ id: 'x' }, anaId)),
      await put(path(deal, unknownId)),
      await put(path(deal, 'x')),
      await put(path(deal, benId)),
      await ana.client.delete(path({ id: unknownId }, anaId)),
      await ben.client.put(path(deal, benId), {}),
      await ben.client.delete(path(deal, anaId)),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });
});

describe('a conflict', () => {
  test('says who took the deal to its stage', async () => {
    const deal = await createDeal(ana, bench);
    const move = (stage: string) =>
      ana.client.patch(`/api/crm/deals/${deal.id}`, { stage_id: bench.stages[stage], version: 1 });
    await move('Proposal');
    expect((await move('Negotiation')).json.current).toMatchObject({
      stage_name: 'Proposal',
      version: 2,
      moved_by: { user_id: anaId, name: 'Ana Beispiel' },
    });
  });
});

describe('a move to the bottom', () => {
  const move = (deal: DealCard, stage: string, version: number) =>
    ana.client.patch(`/api/crm/deals/${deal.id}`, {
      stage_id: bench.stages[stage],
      version,
      at_bottom: true,
    });

  test('goes after the last card, in its own stage, too', async () => {
    const low = await createDeal(ana, bench, { stage_id: bench.stages.Negotiation });
    const high = await createDeal(ana, bench, { stage_id: bench.stages.Negotiation });
    const deal = await createDeal(ana, bench);
    const moved = (await move(deal, 'Negotiation', 1)).json.data;
    expect(moved.position > low.position).toBe(true);
    const last = (await move(high, 'Negotiation', 1)).json.data;
    expect(last.position > moved.position).toBe(true);
    const again = (await move(last, 'Negotiation', 2)).json.data;
    expect(again.position > moved.position).toBe(true);
  });

  test('is the top of an empty stage', async () => {
    const deal = await createDeal(ana, bench);
    expect((await move(deal, 'Closed won', 1)).json.data.stage_name).toBe('Closed won');
  });

  test('needs a stage', async () => {
    const deal = await createDeal(ana, bench);
    const answer = await ana.client.patch(`/api/crm/deals/${deal.id}`, { version: 1, at_bottom: true });
    expect([answer.status, answer.json.errors[0].pointer]).toEqual([422, '/stage_id']);
  });
});
