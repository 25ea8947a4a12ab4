import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const executable = fileURLToPath(new URL('../../node_modules/supabase/dist/supabase.js', import.meta.url));

/** Runs the official Supabase CLI against a database and returns what it printed. */
export async function supabaseCli(databaseUrl: string, ...command: string[]): Promise<string> {
  const args = [executable, ...command, `--remote=${databaseUrl}`, '--yes'];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  return stdout;
}
