import { Failure } from './failure.mjs';
import { node24 } from './node24.mjs';
import { freePort } from './ports.mjs';
import { launch } from './processes.mjs';
import { say, step } from './terminal.mjs';

const usualPort = 54321;
/** A project elsewhere is not ours to watch. */
export const never = new Promise(() => {});

/**
 * Supabase as the application needs it.
 * @typedef {object} Backend
 * @property {Record<string, string | undefined>} env Tells Next where Supabase is.
 * @property {{ email: string, password: string }} [sampleSignIn]
 * @property {string} [mailbox] Page that shows the mails that were not sent.
 * @property {Promise<unknown>} ended Resolves if the embedded server ends.
 */

/**
 * The Supabase project that the environment names, or null.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Backend | null}
 */
export function configuredProject({
  NEXT_PUBLIC_SUPABASE_URL: url,
  NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: key,
}) {
  if (!url) return null;
  if (!/^https?:\/\/./.test(url)) {
    throw new Failure(`NEXT_PUBLIC_SUPABASE_URL must start with http:// or https://, and it is "${url}".`);
  }
  if (!key) {
    throw new Failure(
      `NEXT_PUBLIC_SUPABASE_URL is set, so NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY must be set as well; the project's API settings show it.`,
    );
  }
  return { env: {}, ended: never };
}

/**
 * The embedded Supabase as `npm start` runs it.
 * @param {string} siteUrl Where Cairn will be reached.
 */
export const embeddedSupabase = async (siteUrl) =>
  startEmbedded({
    CAIRN_SITE_URL: process.env.CAIRN_SITE_URL || siteUrl,
    CAIRN_SUPABASE_PORT: process.env.CAIRN_SUPABASE_PORT || String(await freePort(usualPort)),
  });

/**
 * Starts the embedded Supabase; supabase/local/settings.ts tells which variables it reads.
 * @param {Record<string, string>} env
 * @returns {Promise<Backend>}
 */
export async function startEmbedded(env) {
  const shown = step('Database');
  let serving = false;
  const server = launch(node24(), ['supabase/local/server.ts'], {
    ipc: true,
    onLine: (line) => serving && say(line),
    env: { LITE_TELEMETRY: '0', ...env },
  });
  /** @type {import('../../supabase/local/server.ts').Report & { type: 'ready' }} */
  const ready = await new Promise((resolve, reject) => {
    server.process.on('message', (/** @type {import('../../supabase/local/server.ts').Report} */ report) => {
      if (report.type === 'progress') shown.note(report.text);
      if (report.type === 'ready') resolve(report);
      if (report.type === 'failed') reject(new Failure(report.text));
    });
    void server.ended.then(() =>
      reject(new Failure(`${server.output()}\n\nThe database did not start; what it said is above.`)),
    );
  }).finally(shown.leave);
  serving = true;
  shown.done('is ready');
  const mailbox = `${ready.url}/mailbox`;
  return {
    env: {
      NEXT_PUBLIC_SUPABASE_URL: ready.url,
      NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: ready.publishableKey,
      CAIRN_MAILBOX_URL: mailbox,
    },
    mailbox,
    sampleSignIn: ready.sampleSignIn,
    ended: server.ended,
  };
}
