import path from 'node:path';
import { Failure } from './failure.mjs';
import { node24 } from './node24.mjs';
import { launch, root } from './processes.mjs';

const program = path.join(root, 'node_modules/next/dist/bin/next');
const endWithLauncher = new URL('end-with-launcher.mjs', import.meta.url).href;

const settings = { NEXT_TELEMETRY_DISABLED: '1', LITE_TELEMETRY: '0' };

/**
 * Builds the application.
 * @param {string} folder
 * @param {(line: string) => void} onLine
 */
export const build = (folder, onLine) =>
  launch(node24(), [program, 'build'], { env: { ...settings, CAIRN_BUILD_DIR: folder }, onLine });

/**
 * Serves the application and waits until it answers.
 * @param {'start' | 'dev'} command
 * @param {number} port
 * @param {{ env: Record<string, string | undefined>, onLine?: (line: string) => void }} options
 *   `onLine` gets what is printed once it serves: errors, and while developing every request.
 */
export async function serve(command, port, { env, onLine }) {
  let serving = false;
  let ended = false;
  const server = launch(node24(), ['--import', endWithLauncher, program, command, '-p', String(port)], {
    ipc: true,
    env: { ...settings, ...env },
    onLine: (line) => serving && onLine?.(line),
  });
  void server.ended.then(() => {
    ended = true;
  });
  const url = `http://localhost:${port}`;
  let answer = await ask(port);
  while (!answer) {
    if (ended)
      throw new Failure(`${server.output()}\n\nThe web server did not start; what it said is above.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    answer = await ask(port);
  }
  serving = true;
  return { url, healthy: answer.ok, ended: server.ended, output: server.output };
}

/** @param {number} port */
const ask = (port) =>
  fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(60_000) }).catch(() => null);
