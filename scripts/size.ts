// `npm run size`: the JavaScript that a browser loads with each page before anybody
// does anything, measured on what the running application answers: every script
// that the HTML names, in tags and in the data for React, gzip level 9, in KB of
// 1000 bytes. The last line is one JSON object.

import { gzipSync } from 'node:zlib';
import { signIn } from '../tests/support/accounts.ts';
import { testEnv } from '../tests/support/env.ts';

/** Name of the metric, and the page it is of. */
const pages = { sign_in_kb: '/auth/sign-in', deals_kb: '/apps/crm/deals' };

/** Polyfills, which no browser that Cairn supports loads. */
const forOldBrowsers = /<script[^>]*\bnomodule\b[^>]*>/gi;

const base = testEnv('CAIRN_TEST_URL');
const { cookies } = await signIn({
  email: testEnv('CAIRN_TEST_SAMPLE_EMAIL'),
  password: testEnv('CAIRN_TEST_SAMPLE_PASSWORD'),
});
const session = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

async function scriptsOf(page: string): Promise<string[]> {
  const answer = await fetch(new URL(page, base), {
    headers: page.startsWith('/auth/') ? {} : { cookie: session },
    redirect: 'manual',
  });
  if (answer.status !== 200) throw new Error(`${page} was answered ${answer.status}.`);
  const html = (await answer.text()).replace(forOldBrowsers, '');
  return [...new Set(html.match(/\/_next\/static\/chunks\/[^"\\]+\.js/g))];
}

async function gzipSize(script: string): Promise<number> {
  const answer = await fetch(new URL(script, base));
  if (!answer.ok) throw new Error(`${script} was answered ${answer.status}.`);
  return gzipSync(await answer.bytes(), { level: 9 }).length;
}

const metrics: Record<string, number> = {};
console.info('Page                    scripts   gzip KB');
for (const [metric, page] of Object.entries(pages)) {
  const scripts = await scriptsOf(page);
  const sizes = await Promise.all(scripts.map(gzipSize));
  const kb = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  metrics[metric] = Number(kb.toFixed(1));
  console.info(`${page.padEnd(22)} ${String(scripts.length).padStart(8)} ${kb.toFixed(1).padStart(9)}`);
}
console.info(`\n${JSON.stringify({ bench: 'size', metrics })}`);
