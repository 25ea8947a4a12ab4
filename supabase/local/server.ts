// The embedded Supabase: Data API and Auth of @supabase/lite and a Realtime gateway
// of our own on PGlite (or on a Postgres server), with the migrations applied.
// Started by scripts/, which listens to the messages that `report` sends.

import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { App } from '@supabase/lite';
import { findSampleSignIn, seedSampleTeams } from '../seed/seed.ts';
import { authConfig } from './auth-config.ts';
import { bootstrap, migrate } from './database.ts';
import { silenceRefusals } from './errors.ts';
import { explain } from './explain.ts';
import { claimDataDir } from './lock.ts';
import { Mailbox } from './mailbox.ts';
import { openDatabase } from './open.ts';
import { openGateway } from './realtime/gateway.ts';
import { loadSecrets, settings } from './settings.ts';

export type Report =
  | { type: 'progress'; text: string }
  | {
      type: 'ready';
      url: string;
      publishableKey: string;
      sampleSignIn?: { email: string; password: string };
    }
  | { type: 'failed'; text: string };

function report(message: Report): void {
  if (process.send) process.send(message);
  else console.info(message.type === 'ready' ? `Embedded Supabase on ${message.url}` : message.text);
}

async function main(): Promise<void> {
  silenceRefusals();
  // The launcher may be gone without a word (a SIGKILL), also while this starts: do not linger.
  let stop = async () => process.exit(1);
  process.once('disconnect', () => stop());
  const release = await claimDataDir(settings.dataDir);
  const secrets = await loadSecrets(settings.dataDir);

  report({
    type: 'progress',
    text: settings.databaseUrl ? 'Connecting to Postgres' : 'Opening the database',
  });
  const connection = await openDatabase();
  await bootstrap(connection);
  const applied = await migrate(connection);
  if (applied.length > 0) report({ type: 'progress', text: `Applied ${applied.length} migrations` });

  const mailbox = new Mailbox(secrets.publishable_key);
  const app = new App({
    connection,
    auth: await authConfig(secrets, settings.siteUrl),
    options: { drivers: { email: mailbox }, server: { admin: false } },
  });
  if (settings.sampleData) await seedSampleTeams(app, connection, report);

  const server = createAdaptorServer({
    fetch: async (request: Request) => {
      if (new URL(request.url).pathname === '/health') return new Response('ok');
      return (await mailbox.respond(request)) ?? app.fetch(request);
    },
  });
  const closeGateway = await openGateway(server as Server, connection, secrets);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '127.0.0.1', resolve);
  });

  stop = async () => {
    await closeGateway();
    server.close();
    await connection.close();
    await release();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  report({
    type: 'ready',
    url: `http://127.0.0.1:${settings.port}`,
    publishableKey: secrets.publishable_key,
    sampleSignIn: await findSampleSignIn(connection),
  });
}

main().catch(async (error: unknown) => {
  report({ type: 'failed', text: await explain(error) });
  process.exit(1);
});
