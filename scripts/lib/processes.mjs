import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Grace between asking a child to stop and making it. */
const patience = 8000;
const keptLines = 400;

/** @typedef {{ process: import('node:child_process').ChildProcess, exited: Promise<number> }} Running */

/** @type {Running[]} In the order of their start. */
const running = [];
let closed = false;

/**
 * A child process with what it printed.
 * @typedef {object} Child
 * @property {import('node:child_process').ChildProcess} process
 * @property {() => string} output Its last lines.
 * @property {Promise<number>} ended Its exit code; 1 where a signal ended it or it could not start.
 *   Pending for ever once everything is being stopped, so that nothing goes on from there.
 */

/**
 * Starts a child in a process group of its own: Ctrl-C then reaches the launcher
 * alone, which stops its children in order, each with all that it has started.
 * @param {string} command
 * @param {string[]} args
 * @param {{
 *   env?: Record<string, string | undefined>,
 *   ipc?: boolean,
 *   onLine?: (line: string) => void,
 *   user?: { uid: number, gid: number },
 * }} options `user` is whom it runs as, which only root may choose.
 * @returns {Child}
 */
export function launch(command, args, { env = {}, ipc = false, onLine, user } = {}) {
  if (closed) throw new Error('Nothing is started while everything is being stopped.');
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    ...user,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? /** @type {const} */ (['ipc']) : [])],
  });
  /** @type {string[]} */
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
      onLine?.(line);
    });
  }
  const exited = new Promise((resolve) => {
    child.once('error', (error) => {
      lines.push(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
  const entry = { process: child, exited };
  running.push(entry);
  const ended = exited.then((code) => {
    running.splice(running.indexOf(entry), 1);
    return closed ? new Promise(() => {}) : code;
  });
  return { process: child, output: () => lines.join('\n'), ended };
}

/** @param {Running} child */
async function stop(child) {
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), patience);
  await child.exited;
  clearTimeout(timer);
}

/** Stops every child, the last started first, since it may use the ones before. */
export async function stopAll() {
  closed = true;
  for (const child of [...running].reverse()) await stop(child);
}

export function killAll() {
  for (const child of running) signal(child, 'SIGKILL');
}

/** @param {Running} child @param {NodeJS.Signals} name */
function signal(child, name) {
  try {
    if (child.process.pid) process.kill(-child.process.pid, name);
  } catch {
    // It has ended in the meantime.
  }
}
