import { beforeAll, describe, expect, test } from 'vitest';
import type { Pipeline } from '../../src/features/pipelines/schema.ts';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, type Workbench, workbench } from '../support/deals.ts';
import type { Answer, Client } from '../support/http.ts';
import { hasSamplePeople, signInAsSample } from '../support/sample-people.ts';

let ana: TeamAccount;
let bench: Workbench;

beforeAll(async () => {
  ana = await signUpWithTeam('Ana');
  bench = await workbench(ana);
});

const unknownId = '00000000-0000-7000-8000-000000000000';
const pipelines = '/api/crm/pipelines';
const stages = '/api/crm/pipeline-stages';

const pointers = ({ json }: Answer) => json.errors?.map((error: { pointer: string }) => error.pointer);
const listPipelines = async (client: Client): Promise<Pipeline[]> => (await client.get(pipelines)).json.data;
const namesOf = (list: { name: string }[]) => list.map(({ name }) => name);

/** The stages of a team's first pipeline, in order. */
async function stagesOf(client: Client) {
  const [first] = await listPipelines(client);
  if (!first) throw new Error('There is no pipeline.');
  return first.stages;
}

async function addPipeline(client: Client, name: string): Promise<Pipeline> {
  return (await client.post(pipelines, { name, template: 'empty' })).json.data;
}

describe('POST /api/crm/pipelines', () => {
  test('adds a pipeline with the stages of its template after the others', async () => {
    const { client } = await signUpWithTeam();
    const answer = await client.post(pipelines, { name: '  Partners ', template: 'lead_funnel' });
    expect(answer.status).toBe(201);
    expect(answer.json.data).toMatchObject({ name: 'Partners' });
    expect(namesOf(answer.json.data.stages)).toEqual(['Contact', 'MQL', 'SQL', 'Opportunity', 'Won', 'Lost']);
    await addPipeline(client, 'Small');
    const list = await listPipelines(client);
    expect(namesOf(list)).toEqual(['Sales', 'Partners', 'Small']);
    expect(list[2]?.stages.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'New open',
      'Won won',
      'Lost lost',
    ]);
    expect((await client.get(`/api/crm/deals?pipeline_id=${list[2]?.id}`)).json.data.stages).toHaveLength(3);
  });

  test('two at the same moment both find their place', async () => {
    const { client } = await signUpWithTeam();
    const added = await Promise.all(['A', 'B', 'C'].map((name) => addPipeline(client, name)));
    expect(namesOf(await listPipelines(client)).toSorted()).toEqual([...namesOf(added), 'Sales'].toSorted());
  });

  test.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(101) }],
    ['name', { name: undefined }],
    ['template', { template: 'magic' }],
    ['template', { template: undefined }],
    ['position', { position: 'a0' }],
  ])('names %s as the bad field', async (field, change) => {
    const answer = await ana.client.post(pipelines, { name: 'X', template: 'empty', ...change });
    expect([answer.status, pointers(answer)]).toEqual([422, [`/${field}`]]);
    expect(answer.json.errors[0].detail).not.toMatch(/invalid|expected/i);
  });
});

describe('PATCH, DELETE /api/crm/pipelines/[id]', () => {
  test('renames, and moves beside another one', async () => {
    const { client } = await signUpWithTeam();
    const [sales] = await listPipelines(client);
    const second = await addPipeline(client, 'Second');
    const third = await addPipeline(client, 'Third');
    const renamed = await client.patch(`${pipelines}/${second.id}`, { name: 'Renamed' });
    expect([renamed.status, renamed.json.data]).toEqual([200, { ...second, name: 'Renamed' }]);
    const moved = await client.patch(`${pipelines}/${third.id}`, { before_id: sales?.id });
    expect([moved.status, moved.json.data]).toEqual([200, third]);
    expect(namesOf(await listPipelines(client))).toEqual(['Third', 'Sales', 'Renamed']);
    await client.patch(`${pipelines}/${third.id}`, { after_id: sales?.id });
    expect(namesOf(await listPipelines(client))).toEqual(['Sales', 'Third', 'Renamed']);
  });

  test.each([
    ['name', { name: '' }],
    ['after_id', { after_id: 'first' }],
    ['after_id', { after_id: unknownId }],
    ['before_id', { before_id: unknownId }],
    ['after_id', { name: 'X', after_id: unknownId }],
    ['version', { version: 1 }],
  ])('a patch names %s as the bad field', async (field, patch) => {
    const [sales] = await listPipelines(ana.client);
    const answer = await ana.client.patch(`${pipelines}/${sales?.id}`, patch);
    expect([answer.status, pointers(answer)]).toEqual([422, [`/${field}`]]);
  });

  test('nothing to change is refused', async () => {
    const [sales] = await listPipelines(ana.client);
    expect((await ana.client.patch(`${pipelines}/${sales?.id}`, {})).status).toBe(422);
  });

  test('goes with its stages when it holds no deals; 409 while it does; the last one stays', async () => {
    const team = await signUpWithTeam();
    const tools = await workbench(team);
    const [sales] = await listPipelines(team.client);
    const last = await team.client.delete(`${pipelines}/${sales?.id}`);
    expect([last.status, last.json.detail]).toEqual([422, 'A team needs a pipeline.']);

    const second = await addPipeline(team.client, 'Second');
    const deal = await createDeal(team, tools);
    const holding = await team.client.delete(`${pipelines}/${sales?.id}`);
    expect([holding.status, holding.json.detail]).toEqual([
      409,
      'This pipeline still holds deals. Move or delete them first.',
    ]);
    await team.client.delete(`/api/crm/deals/${deal.id}`);
    expect((await team.client.delete(`${pipelines}/${sales?.id}`)).status).toBe(200);
    expect(await listPipelines(team.client)).toEqual([second]);
  });
});

describe('POST /api/crm/pipeline-stages', () => {
  test('adds a stage at the end, or after another one, with what its kind suggests', async () => {
    const { client } = await signUpWithTeam();
    const [sales] = await listPipelines(client);
    const last = await client.post(stages, { pipeline_id: sales?.id, name: ' Paused ' });
    expect(last.status).toBe(201);
    expect(last.json.data).toEqual({
      id: expect.any(String),
      name: 'Paused',
      kind: 'open',
      color: 'slate',
      probability: 50,
      stale_after_days: null,
      version: 1,
    });
    const demo = await client.post(stages, {
      pipeline_id: sales?.id,
      name: 'Demo',
      color: 'lime',
      probability: 35,
      stale_after_days: 14,
      after_id: sales?.stages[0]?.id,
    });
    expect(demo.json.data).toMatchObject({ color: 'lime', probability: 35, stale_after_days: 14 });
    const lost = await client.post(stages, { pipeline_id: sales?.id, name: 'Declined', kind: 'lost' });
    expect(lost.json.data).toMatchObject({ color: 'rose', probability: 0 });
    expect(namesOf(await stagesOf(client))).toEqual([
      'Qualification',
      'Demo',
      'Proposal',
      'Negotiation',
      'Closed won',
      'Closed lost',
      'Paused',
      'Declined',
    ]);
  });

  test.each([
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(101) }],
    ['name', { name: undefined }],
    ['kind', { kind: 'closed' }],
    ['color', { color: '#ff0000' }],
    ['probability', { probability: 101 }],
    ['probability', { probability: 12.5 }],
    ['probability', { kind: 'won', probability: 90 }],
    ['stale_after_days', { stale_after_days: 0 }],
    ['stale_after_days', { stale_after_days: '7' }],
    ['pipeline_id', { pipeline_id: 'sales' }],
    ['pipeline_id', { pipeline_id: unknownId }],
    ['after_id', { after_id: unknownId }],
    ['position', { position: 'a0' }],
  ])('names %s as the bad field', async (field, change) => {
    const [sales] = await listPipelines(ana.client);
    const answer = await ana.client.post(stages, { pipeline_id: sales?.id, name: 'X', ...change });
    expect([answer.status, pointers(answer)]).toEqual([422, [`/${field}`]]);
    expect(answer.json.errors[0].detail).not.toMatch(/invalid|expected/i);
  });
});

describe('PATCH /api/crm/pipeline-stages/[id]', () => {
  test('changes fields, and the board shows them', async () => {
    const team = await signUpWithTeam();
    const tools = await workbench(team);
    await createDeal(team, tools, { amount: 1000 });
    const answer = await team.client.patch(`${stages}/${tools.stages.Qualification}`, {
      name: 'First call',
      color: 'violet',
      probability: 40,
      stale_after_days: 5,
      version: 1,
    });
    expect(answer.status).toBe(200);
    expect(answer.json.data).toMatchObject({
      name: 'First call',
      color: 'violet',
      probability: 40,
      version: 2,
    });
    const [first] = (await team.client.get('/api/crm/deals')).json.data.stages;
    expect(first).toMatchObject({ name: 'First call', color: 'violet', weighted_total: 400 });
    const emptied = await team.client.patch(`${stages}/${first.id}`, { stale_after_days: null });
    expect(emptied.json.data.stale_after_days).toBeNull();
  });

  test('moves beside another stage', async () => {
    const { client } = await signUpWithTeam();
    const [first, second, third] = await stagesOf(client);
    await client.patch(`${stages}/${first?.id}`, { after_id: second?.id });
    expect(namesOf(await stagesOf(client)).slice(0, 3)).toEqual(['Proposal', 'Qualification', 'Negotiation']);
    const answer = await client.patch(`${stages}/${third?.id}`, { before_id: second?.id });
    expect(answer.json.data).toMatchObject({ name: 'Negotiation', version: 2 });
    expect(namesOf(await stagesOf(client)).slice(0, 3)).toEqual(['Negotiation', 'Proposal', 'Qualification']);
  });

  test('a stale change gets 409 and the stage as it is', async () => {
    const { client } = await signUpWithTeam();
    const [stage] = await stagesOf(client);
    await client.patch(`${stages}/${stage?.id}`, { name: 'Newer', version: 1 });
    const answer = await client.patch(`${stages}/${stage?.id}`, { name: 'Older', version: 1 });
    expect(answer.status).toBe(409);
    expect(answer.json).toMatchObject({ code: 'conflict', current: { name: 'Newer', version: 2 } });
  });

  test('an empty stage changes its kind, and its probability with it; one with deals, or the last open one, does not', async () => {
    const team = await signUpWithTeam();
    const tools = await workbench(team);
    await createDeal(team, tools);
    const patch = (stage: string, body: object) =>
      team.client.patch(`${stages}/${tools.stages[stage]}`, body);
    const won = await patch('Proposal', { kind: 'won' });
    expect(won.json.data).toMatchObject({ kind: 'won', probability: 100 });
    const back = await patch('Proposal', { kind: 'open', probability: 30 });
    expect(back.json.data).toMatchObject({ kind: 'open', probability: 30 });
    const holding = await patch('Qualification', { kind: 'lost' });
    expect([holding.status, pointers(holding)]).toEqual([422, ['/kind']]);

    const { id, stages: few } = await addPipeline(team.client, 'Few');
    const last = await team.client.patch(`${stages}/${few[0]?.id}`, { kind: 'won' });
    expect([last.status, last.json.detail]).toEqual([422, 'A pipeline needs an open stage.']);
    expect((await team.client.delete(`${pipelines}/${id}`)).status).toBe(200);
  });

  test.each([
    ['name', 'Proposal', { name: ' ' }],
    ['color', 'Proposal', { color: 'pink' }],
    ['probability', 'Proposal', { probability: -1 }],
    ['probability', 'Closed won', { probability: 90 }],
    ['probability', 'Proposal', { kind: 'lost', probability: 10 }],
    ['stale_after_days', 'Proposal', { stale_after_days: 3651 }],
    ['version', 'Proposal', { name: 'X', version: 'new' }],
    ['after_id', 'Proposal', { after_id: unknownId }],
    ['before_id', 'Proposal', { before_id: unknownId }],
    ['after_id', 'Proposal', { name: 'X', before_id: unknownId }],
    ['pipeline_id', 'Proposal', { pipeline_id: unknownId }],
  ])('names %s of %s as the bad field', async (field, stage, patch) => {
    const answer = await ana.client.patch(`${stages}/${bench.stages[stage]}`, patch);
    expect([answer.status, pointers(answer)]).toEqual([422, [`/${field}`]]);
  });

  test('nothing to change is refused', async () => {
    expect((await ana.client.patch(`${stages}/${bench.stages.Proposal}`, {})).status).toBe(422);
  });
});

describe('DELETE /api/crm/pipeline-stages/[id]', () => {
  test('an empty stage goes at once; one with deals only to another stage, where they follow those there', async () => {
    const team = await signUpWithTeam();
    const tools = await workbench(team);
    await createDeal(team, tools, { title: 'low' });
    const deal = await createDeal(team, tools, { title: 'high' });
    await createDeal(team, tools, { title: 'there', stage_id: tools.stages['Closed won'] });
    const remove = (stage: string, query = '') =>
      team.client.delete(`${stages}/${tools.stages[stage]}${query}`);

    expect((await remove('Negotiation')).status).toBe(200);
    const nowhere = await remove('Qualification');
    expect([nowhere.status, pointers(nowhere)]).toEqual([422, ['/move_to']]);
    for (const target of ['sales', unknownId, tools.stages.Qualification, tools.stages.Negotiation]) {
      const refused = await remove('Qualification', `?move_to=${target}`);
      expect([refused.status, pointers(refused)]).toEqual([422, ['/move_to']]);
    }
    expect((await remove('Qualification', `?move_to=${tools.stages['Closed won']}`)).status).toBe(200);

    const board = (await team.client.get('/api/crm/deals')).json.data;
    expect(namesOf(board.stages)).toEqual(['Proposal', 'Closed won', 'Closed lost']);
    expect(board.stages[1].deals.map(({ title }: { title: string }) => title)).toEqual([
      'there',
      'high',
      'low',
    ]);
    const moved = (await team.client.get(`/api/crm/deals/${deal.id}`)).json.data;
    expect(moved).toMatchObject({ version: 2, stage_kind: 'won' });
    expect(moved.closed_date).toMatch(/^\d{4}-\d\d-\d\d$/);

    const last = await remove('Proposal');
    expect([last.status, last.json.detail]).toEqual([422, 'A pipeline needs an open stage.']);
  });

  test('deals do not go to another pipeline', async () => {
    const team = await signUpWithTeam();
    const tools = await workbench(team);
    await createDeal(team, tools);
    const other = await addPipeline(team.client, 'Other');
    const answer = await team.client.delete(
      `${stages}/${tools.stages.Qualification}?move_to=${other.stages[0]?.id}`,
    );
    expect([answer.status, pointers(answer)]).toEqual([422, ['/move_to']]);
  });
});

/** Every write, on a pipeline and a stage. */
const writes = (client: Client, pipeline?: string, stage?: string) =>
  Promise.all([
    client.patch(`${pipelines}/${pipeline}`, { name: 'Taken' }),
    client.patch(`${pipelines}/${pipeline}`, { before_id: unknownId }),
    client.delete(`${pipelines}/${pipeline}`),
    client.patch(`${stages}/${stage}`, { name: 'Taken' }),
    client.patch(`${stages}/${stage}`, { before_id: unknownId }),
    client.delete(`${stages}/${stage}`),
  ]);

describe('who may change pipelines', () => {
  test('another team’s and unknown ids get the same answer, and nothing changes', async () => {
    const eve = await signUpWithTeam('Eve');
    const before = await listPipelines(ana.client);
    const [sales] = before;
    const theirs = await writes(eve.client, sales?.id, sales?.stages[0]?.id);
    const unknown = await writes(eve.client, unknownId, unknownId);
    const malformed = await writes(eve.client, 'x', 'y');
    expect(theirs.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(unknown.map(({ json }) => json.detail)).toEqual(theirs.map(({ json }) => json.detail));
    expect(malformed.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    const stage = await eve.client.post(stages, { pipeline_id: sales?.id, name: 'Mine' });
    expect([stage.status, pointers(stage)]).toEqual([422, ['/pipeline_id']]);
    expect(await listPipelines(ana.client)).toEqual(before);
  });

  test.runIf(hasSamplePeople)('a member reads them only; an admin changes them', async () => {
    const member = await signInAsSample('lou');
    const [first] = await listPipelines(member);
    const answers = [
      await member.post(pipelines, { name: 'X', template: 'empty' }),
      await member.post(stages, { pipeline_id: first?.id, name: 'X' }),
      ...(await writes(member, first?.id, first?.stages[0]?.id)),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));

    const admin = await signInAsSample('keiko');
    const added = await addPipeline(admin, 'Of an admin');
    expect((await admin.patch(`${pipelines}/${added.id}`, { name: 'By an admin' })).status).toBe(200);
    expect((await admin.delete(`${stages}/${added.stages[1]?.id}`)).status).toBe(200);
    expect((await admin.delete(`${pipelines}/${added.id}`)).status).toBe(200);
  });
});
