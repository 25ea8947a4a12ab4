import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { never, startEmbedded } from './backend.mjs';
import { ensureBuilt } from './build.mjs';
import { serve } from './next.mjs';
import { freePort } from './ports.mjs';

/** Apart from the build that `npm start` may be serving meanwhile. */
const buildFolder = '.next-test';

/** A folder that is gone when the process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'cairn-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * A production build of Cairn on free ports with sample data of its own, for
 * tests and measurements. With CAIRN_TEST_SUPABASE_URL it runs on that Supabase,
 * unless there are settings for an embedded one.
 * Returns the environment of what is to run on it.
 * @param {Record<string, string>} [settings]
 */
export async function startTemporaryCairn(settings) {
  await ensureBuilt(buildFolder);
  const port = await freePort();
  const project = settings ? null : testProject(process.env);
  const backend = project ?? (await startOwnBackend(port, settings));
  const app = await serve('start', port, {
    env: {
      ...backend.env,
      CAIRN_BUILD_DIR: buildFolder,
      // Tests of one address are many a minute.
      CAIRN_AUTH_RATE_LIMIT: '100000',
      CAIRN_RATE_LIMIT: '100000',
    },
  });
  return {
    CAIRN_TEST_URL: app.url,
    CAIRN_TEST_SUPABASE_URL: backend.env.NEXT_PUBLIC_SUPABASE_URL,
    CAIRN_TEST_PUBLISHABLE_KEY: backend.env.NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY,
    CAIRN_TEST_SAMPLE_EMAIL: backend.sampleSignIn?.email,
    CAIRN_TEST_SAMPLE_PASSWORD: backend.sampleSignIn?.password,
  };
}

/** @param {number} port @param {Record<string, string>} [settings] */
const startOwnBackend = async (port, settings) =>
  startEmbedded({
    CAIRN_DATA_DIR: temporaryFolder(),
    CAIRN_DATABASE_URL: '',
    CAIRN_SAMPLE_DATA: 'on',
    CAIRN_SITE_URL: `http://localhost:${port}`,
    CAIRN_SUPABASE_PORT: String(await freePort()),
    ...settings,
  });

/**
 * The Supabase that tests are to run on: named by variables of its own, so
 * that a test never fills the project that somebody works with.
 * @param {NodeJS.ProcessEnv} env
 * @returns {import('./backend.mjs').Backend | null}
 */
function testProject({ CAIRN_TEST_SUPABASE_URL: url, CAIRN_TEST_PUBLISHABLE_KEY: key }) {
  if (!url) return null;
  return { env: { NEXT_PUBLIC_SUPABASE_URL: url, NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: key }, ended: never };
}
