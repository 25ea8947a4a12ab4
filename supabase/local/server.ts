// The embedded Supabase: Data API and Auth of @supabase/lite on PGlite (or on a
// Postgres server), with the migrations applied. Started by scripts/, which
// listens to the messages that `report` sends.

import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { App } from '@supabase/lite';
import { findSampleSignIn, seedSampleTeams } from '../seed/seed.ts';
import { authConfig } from './auth-config.ts';
import { bootstrap, connect, migrate } from './database.ts';
import { silenceRefusals } from './errors.ts';
import { claimDataDir } from './lock.ts';
import { Mailbox } from './mailbox.ts';
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
  const secrets = await loadSecrets(settings.dataDir);
  const release = await claimDataDir(settings.dataDir, settings.port);

  report({
    type: 'progress',
    text: settings.databaseUrl ? 'Connecting to Postgres' : 'Opening the database',
  });
  const connection = await connect(settings.databaseUrl ?? path.join(settings.dataDir, 'database'));
  await bootstrap(connection);
  const applied = await migrate(connection);
  if (applied.length > 0) report({ type: 'progress', text: `Applied ${applied.length} migrations` });

  const mailbox = new Mailbox();
  const app = new App({
    connection,
    auth: await authConfig(secrets, settings.siteUrl),
    options: { drivers: { email: mailbox }, server: { admin: false } },
  });
  if (settings.sampleData) await seedSampleTeams(app, connection, report);

  const server = createAdaptorServer({
    fetch: (request: Request) => {
      const url = new URL(request.url);
      if (url.pathname === '/health') return new Response('ok');
      return mailbox.respond(url) ?? app.fetch(request);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '127.0.0.1', resolve);
  });

  const stop = async () => {
    server.close();
    await connection.close();
    await release();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // The launcher is gone without a word (a SIGKILL): do not linger.
  process.once('disconnect', stop);

  report({
    type: 'ready',
    url: `http://127.0.0.1:${settings.port}`,
    publishableKey: secrets.publishable_key,
    sampleSignIn: await findSampleSignIn(connection),
  });
}

main().catch((error: Error) => {
  report({ type: 'failed', text: explain(error as NodeJS.ErrnoException) });
  process.exit(1);
});

/** One sentence that says what is wrong and what to do. */
function explain(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${settings.port} is taken. Set CAIRN_SUPABASE_PORT to a free one.`;
  }
  if (error.code === 'ENOSPC') return `The disk is full: nothing can be written to ${settings.dataDir}.`;
  if (error.code === 'EACCES' || error.code === 'EROFS') {
    return `The data folder ${settings.dataDir} cannot be written to. Set CAIRN_DATA_DIR to another one.`;
  }
  if (error.code === 'ECONNREFUSED') return `No Postgres answers at CAIRN_DATABASE_URL.`;
  return error.message;
}
