import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../src/lib/supabase/database.types.ts';
import { freePort } from '../local/free-port.ts';
import type { Report } from '../local/server.ts';

const program = fileURLToPath(new URL('../local/server.ts', import.meta.url));
const node = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

export const siteUrl = 'http://crm.example.com';

export interface EmbeddedServer {
  url: string;
  /** A client of its own session. */
  client(): SupabaseClient<Database>;
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * Starts the embedded Supabase on a data folder, on a free port unless it is to come
 * back on one; rejects with the sentence that it refuses to start with.
 */
export async function startServer(dataDir: string, port?: number): Promise<EmbeddedServer> {
  const server = fork(program, {
    execPath: node,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      CAIRN_DATA_DIR: dataDir,
      CAIRN_SUPABASE_PORT: String(port ?? (await freePort())),
      CAIRN_SITE_URL: siteUrl,
      CAIRN_DATABASE_URL: '',
      CAIRN_SAMPLE_DATA: 'off',
      LITE_TELEMETRY: '0',
    },
  });
  const ended = once(server, 'exit');
  const { url, publishableKey } = await new Promise<Report & { type: 'ready' }>((resolve, reject) => {
    server.on('message', (report: Report) => {
      if (report.type === 'ready') resolve(report);
      if (report.type === 'failed') reject(new Error(report.text));
    });
    ended.then(() => reject(new Error('The server ended without a word.')));
  });
  return {
    url,
    client: () =>
      createClient<Database>(url, publishableKey, {
        auth: { persistSession: false, autoRefreshToken: false },
      }),
    async stop(signal) {
      server.kill(signal);
      await ended;
    },
  };
}

/** A folder that is gone after `work`. */
export async function temporaryFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cairn-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Takes the data out of an answer of supabase-js. */
export function unwrap<R extends { data: unknown; error: Error | null }>(result: R): NonNullable<R['data']> {
  if (result.error) throw result.error;
  if (!result.data) throw new Error('There is no data.');
  return result.data;
}

/** Signs up and makes a team; returns its first stage, as a new deal names it. */
export async function newTeam(client: SupabaseClient<Database>, email: string, password: string) {
  unwrap(await client.auth.signUp({ email, password }));
  const team_id = unwrap(
    await client.rpc('create_team', {
      p_name: 'Home',
      p_currency: 'EUR',
      p_time_zone: 'UTC',
      p_template: 'lead_funnel',
    }),
  );
  return unwrap(
    await client
      .from('pipeline_stages')
      .select('team_id, pipeline_id, stage_id:id')
      .eq('team_id', team_id)
      .order('position')
      .limit(1)
      .single(),
  );
}
