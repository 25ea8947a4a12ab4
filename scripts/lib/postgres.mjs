import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { freePort } from './ports.mjs';
import { launch } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';
import { step } from './terminal.mjs';

/**
 * A Postgres server of its own in a temporary folder, stopped with the launcher.
 * @returns {Promise<string>} Its address, `postgres://…`.
 */
export async function startPostgres() {
  const shown = step('Postgres');
  const binaries = findBinaries();
  const folder = temporaryFolder();
  // Postgres refuses to run as root.
  const user = process.getuid?.() === 0 ? ordinaryUser() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const port = await freePort();

  const made = launch(
    path.join(binaries, 'initdb'),
    ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale'],
    { user },
  );
  if ((await made.ended) !== 0) throw failed(made.output());
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    shared_buffers: '512MB',
    // Filling it is not what is measured: without a checkpoint in between, and
    // with the entries of search indexes sorted in large batches.
    max_wal_size: '8GB',
    gin_pending_list_limit: '256MB',
    maintenance_work_mem: '512MB',
  };
  await new Promise((resolve, reject) => {
    const server = launch(
      path.join(binaries, 'postgres'),
      ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { user, onLine: (line) => line.includes('ready to accept connections') && resolve(undefined) },
    );
    void server.ended.then(() => reject(failed(server.output())));
  }).finally(shown.leave);
  shown.done('is ready');
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

/** @param {string} output */
const failed = (output) => new Failure(`${output}\n\nPostgres did not start; what it said is above.`);

/** The folder of the newest Postgres: Debian keeps its programs out of PATH. */
function findBinaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => path.join(debian, version, 'bin')),
    ask('pg_config', '--bindir'),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  const found = folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program))),
  );
  if (found) return found;
  throw new Failure(
    'This benchmark needs the programs of a Postgres server, 15 or newer, with its contrib modules: install them (Debian: postgresql) and run it again.',
  );
}

/** Somebody whom root can run Postgres as. */
function ordinaryUser() {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [ask('id', '-u', name), ask('id', '-g', name)];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Failure('Postgres does not run as root, and there is no other user here: run this as one.');
}

/** What a program prints; nothing where it is not there. @param {string} program @param {string[]} args */
function ask(program, ...args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
