// Runs a script on a temporary Cairn: `node scripts/on-app.mjs size.ts`, and
// with `--browser` one that needs Chromium.

import { findChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { node24 } from './lib/node24.mjs';
import { launch } from './lib/processes.mjs';
import { run } from './lib/run.mjs';
import { startTemporaryCairn } from './lib/temporary.mjs';
import { say } from './lib/terminal.mjs';

await run(async () => {
  const [script = '', option] = process.argv.slice(2);
  await ensureInstalled();
  const chromium = option === '--browser' ? await findChromium() : undefined;
  const env = await startTemporaryCairn();
  say();
  return launch(node24(), [`scripts/${script}`], {
    env: { ...env, CAIRN_TEST_CHROMIUM: chromium },
    onLine: say,
  }).ended;
});
