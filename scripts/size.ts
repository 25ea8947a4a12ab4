// `npm run size`: the JavaScript of each page, measured on what the running
// application answers, gzip level 9, in KB of 1000 bytes. First load is what the
// HTML has script tags for: the page's frame cannot work without it. After paint is
// what React then fetches by itself for the parts that are loaded lazily, which the
// server has sent as HTML. The last line is one JSON object.

import { gzipSync } from 'node:zlib';
import { signIn } from '../tests/support/accounts.ts';
import { testEnv } from '../tests/support/env.ts';

/** Start of the metrics' names, and the page that they are of. */
const pages = { sign_in: '/auth/sign-in', deals: '/apps/crm/deals' };

/** Polyfills, which no browser that Cairn supports loads. */
const forOldBrowsers = /<script[^>]*\bnomodule\b[^>]*>/gi;
const scriptTags = /(?<=<script\b[^>]*\bsrc=")[^"]+/g;
/** Also those in the data for React. */
const scriptNames = /\/_next\/static\/chunks\/[^"\\?]+\.js/g;

const base = testEnv('CAIRN_TEST_URL');
const { cookies } = await signIn({
  email: testEnv('CAIRN_TEST_SAMPLE_EMAIL'),
  password: testEnv('CAIRN_TEST_SAMPLE_PASSWORD'),
});
const session = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

async function htmlOf(page: string): Promise<string> {
  const answer = await fetch(new URL(page, base), {
    headers: page.startsWith('/auth/') ? {} : { cookie: session },
    redirect: 'manual',
  });
  if (answer.status !== 200) throw new Error(`${page} was answered ${answer.status}.`);
  return (await answer.text()).replace(forOldBrowsers, '');
}

async function gzipKb(scripts: Set<string>): Promise<number> {
  const sizes = [...scripts].map(async (script) => {
    const answer = await fetch(new URL(script, base));
    if (!answer.ok) throw new Error(`${script} was answered ${answer.status}.`);
    return gzipSync(await answer.bytes(), { level: 9 }).length;
  });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return Math.round(bytes / 100) / 10;
}

const pathOf = (script: string) => new URL(script, base).pathname;
const metrics: Record<string, number> = {};
console.info('gzip KB                first load   after paint');
for (const [name, page] of Object.entries(pages)) {
  const html = await htmlOf(page);
  const first = new Set(html.match(scriptTags)?.map(pathOf));
  const later = new Set(html.match(scriptNames)).difference(first);
  metrics[`${name}_kb`] = await gzipKb(first);
  metrics[`${name}_after_paint_kb`] = await gzipKb(later);
  console.info(
    page.padEnd(22),
    metrics[`${name}_kb`]?.toFixed(1).padStart(10),
    metrics[`${name}_after_paint_kb`]?.toFixed(1).padStart(13),
  );
}
console.info(`\n${JSON.stringify({ bench: 'size', metrics })}`);
