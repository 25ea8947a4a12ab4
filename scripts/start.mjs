// `npm start`: everything between a fresh clone and a running Cairn.
// `npm run dev`: the same with Next's development server in place of a build.

import { configuredProject, embeddedSupabase } from './lib/backend.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { loadEnvFiles } from './lib/env-file.mjs';
import { Failure } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { serve } from './lib/next.mjs';
import { requestedPort } from './lib/ports.mjs';
import { run } from './lib/run.mjs';
import { bold, dim, say, step } from './lib/terminal.mjs';

const command = process.argv[2] === 'dev' ? 'dev' : 'start';
let serving = false;

async function main() {
  loadEnvFiles();
  const port = await requestedPort(process.env.PORT);
  const project = configuredProject(process.env);
  say(`\n${bold('Cairn')}\n`);
  await ensureInstalled();
  // Before the build: a second Cairn on the same data ends here, and must not
  // have replaced the build that the first one serves.
  const backend = project ?? (await embeddedSupabase(`http://localhost:${port}`));
  if (command === 'start') await ensureBuilt(process.env.CAIRN_BUILD_DIR ?? '.next');

  const shown = step('Web server');
  const app = await serve(command, port, { env: backend.env, onLine: say });
  shown.done(app.healthy ? 'is ready' : 'is ready, but Supabase does not answer');
  welcome(app.url, backend);
  serving = true;

  const ended = await Promise.race([
    app.ended.then(() => 'web server'),
    backend.ended.then(() => 'database'),
  ]);
  throw new Failure(`The ${ended} stopped by itself, so Cairn stops, too. Start it again with npm start.`);
}

/** @param {string} url @param {import('./lib/backend.mjs').Backend} backend */
function welcome(url, { sampleSignIn, mailbox }) {
  say(`\n  ${bold(`Cairn is at ${url}`)}`);
  if (sampleSignIn)
    say(`  Sign in with ${bold(sampleSignIn.email)} and the password ${bold(sampleSignIn.password)}`);
  if (mailbox) say(dim(`  Mails it would send: ${mailbox}`));
  say(dim('  Ctrl-C stops it.\n'));
}

// Ctrl-C is how a running Cairn is meant to end, and a failure before that.
await run(main, { interrupted: () => (serving ? 0 : 130) });
