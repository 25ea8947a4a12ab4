import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/lib/supabase/database.types.ts';
import {
  type EmbeddedServer,
  newTeam,
  siteUrl,
  startServer,
  temporaryFolder,
  unwrap,
} from './embedded-server.ts';

const account = { email: 'ada@example.com', password: 'correct horse battery' };

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: EmbeddedServer;
let ada: SupabaseClient<Database>;
let stage: Awaited<ReturnType<typeof newTeam>>;
let deal: { id: string; version: number };

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer(data.folder);
  ada = server.client();
  stage = await newTeam(ada, account.email, account.password);
  deal = unwrap(
    await ada
      .from('deals')
      .insert({ ...stage, title: 'Deal' })
      .select('id, version')
      .single(),
  );
});
afterAll(async () => {
  await server?.stop('SIGTERM');
  await data.remove();
});

test('a second server on the same data is refused in one sentence', async () => {
  await expect(startServer(data.folder)).rejects.toThrow(/in use by another Cairn .*Stop it first\.$/);
  expect((await fetch(`${server.url}/health`)).ok).toBe(true);
});

test('of two servers that start on the same data at once, one is refused', async () => {
  const shared = await temporaryFolder();
  const starts = await Promise.allSettled([startServer(shared.folder), startServer(shared.folder)]);
  for (const start of starts) if (start.status === 'fulfilled') await start.value.stop('SIGTERM');
  await shared.remove();
  expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(starts).toContainEqual({
    status: 'rejected',
    reason: expect.objectContaining({ message: expect.stringContaining('in use by another Cairn') }),
  });
});

test('only their owner reads the secrets', async () => {
  const { mode } = await stat(path.join(data.folder, 'secrets.json'));
  expect((mode & 0o777).toString(8)).toBe('600');
});

test('the mailbox gets the mail for a forgotten password, whose link signs in', async () => {
  const visitor = server.client();
  const { error } = await visitor.auth.resetPasswordForEmail(account.email);
  expect(error).toBeNull();
  const answer = await fetch(`${server.url}/mailbox.json?to=${account.email}`);
  const [mail] = (await answer.json()) as { html: string }[];
  const link = new URL(/href="([^"]+)"/.exec(mail?.html ?? '')?.[1]?.replaceAll('&amp;', '&') ?? '');
  expect(link.origin + link.pathname).toBe(`${siteUrl}/auth/callback`);
  expect(link.searchParams.get('type')).toBe('recovery');

  const token_hash = link.searchParams.get('token_hash') ?? '';
  const { user } = unwrap(await visitor.auth.verifyOtp({ type: 'recovery', token_hash }));
  expect(user?.email).toBe(account.email);
  unwrap(await visitor.auth.updateUser({ password: 'another good password' }));
  const again = await server.client().auth.verifyOtp({ type: 'recovery', token_hash });
  expect(again.error).not.toBeNull();
  const { error: oldPassword } = await server.client().auth.signInWithPassword(account);
  expect(oldPassword).not.toBeNull();
});

test('nobody reads anything without an account', async () => {
  const { data: rows, error } = await server.client().from('deals').select('id');
  expect(rows).toBeNull();
  expect(error?.code).toBe('42501');
});

const another = '00000000-0000-4000-8000-000000000001';

test.each<Database['public']['Tables']['deals']['Update']>([
  { stage_id: another },
  { team_id: another },
  { position: 'a0' },
  { version: 99 },
  { created_by: null },
  { closed_date: '2030-01-01' },
])('nobody writes %o into a deal directly', async (values) => {
  const { error } = await ada.from('deals').update(values).eq('id', deal.id);
  expect(error?.code).toBe('42501');
});

test('a new deal cannot name its author or id', async () => {
  for (const forged of [{ created_by: null }, { id: deal.id }]) {
    const { error } = await ada.from('deals').insert({ ...stage, title: 'Forged', ...forged });
    expect(error?.code).toBe('42501');
  }
});

const move = (p_version: number) =>
  ada.rpc('move_deal', {
    p_team_id: stage.team_id,
    p_deal_id: deal.id,
    p_stage_id: stage.stage_id,
    p_version,
  });

test('refusals reach the client with the codes of the database', async () => {
  const refusals = {
    23514: ada.from('deals').insert({ ...stage, title: ' ' }),
    23503: ada.from('deals').insert({ ...stage, title: 'Deal', contact_id: another }),
    '42501': ada.from('deals').insert({ ...stage, team_id: another, title: 'Deal' }),
    P0001: ada.rpc('load_sample_data', { p_team_id: stage.team_id, p_data: {} }),
    PT409: move(99),
    PT404: ada.rpc('move_deal', {
      p_team_id: stage.team_id,
      p_deal_id: another,
      p_stage_id: stage.stage_id,
      p_version: 1,
    }),
  };
  for (const [code, refusal] of Object.entries(refusals)) {
    const { error } = await refusal;
    expect.soft(error?.code).toBe(code);
  }
  const company = { team_id: stage.team_id, name: 'Acme' };
  await ada.from('companies').insert(company);
  const { error } = await ada.from('companies').insert(company);
  expect(error?.code).toBe('23505');
});

test('a move goes through', async () => {
  const { error } = await move(deal.version);
  expect(error).toBeNull();
});

test('a restart keeps data, sessions and secrets', async () => {
  const before = await stat(path.join(data.folder, 'secrets.json'));
  await server.stop('SIGTERM');
  server = await startServer(data.folder);
  const after = await stat(path.join(data.folder, 'secrets.json'));
  expect(after.mtimeMs).toBe(before.mtimeMs);
  const client = server.client();
  const session = (await ada.auth.getSession()).data.session;
  unwrap(
    await client.auth.setSession({
      access_token: session?.access_token ?? '',
      refresh_token: session?.refresh_token ?? '',
    }),
  );
  expect(unwrap(await client.from('deals').select('title'))).toEqual([{ title: 'Deal' }]);
});
