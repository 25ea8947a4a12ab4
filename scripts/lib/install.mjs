import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, systemFailure } from './failure.mjs';
import { broughtNode } from './node24.mjs';
import { launch, root } from './processes.mjs';
import { step } from './terminal.mjs';

/** Installs the packages of the lock file, unless exactly these are there. */
export async function ensureInstalled() {
  if (broughtNode() && (await isInstalled())) return;
  const shown = step('Install');
  shown.note('packages with npm, which takes a minute the first time');
  // npm replaces node_modules, so it must not run on the Node inside it.
  const outside = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.startsWith(path.join(root, 'node_modules')))
    .join(path.delimiter);
  const npm = launch('npm', ['ci', '--no-audit', '--no-fund'], {
    env: { PATH: outside },
  });
  const code = await npm.ended;
  if (code !== 0) {
    shown.leave();
    throw (
      systemFailure(npm.output()) ?? new Failure(`${npm.output()}\n\nnpm ci failed; what it said is above.`)
    );
  }
  shown.done('packages are there');
}

/** npm writes what it has installed into node_modules/.package-lock.json when it is through. */
async function isInstalled() {
  const wanted = await packages('package-lock.json');
  const found = await packages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([name, { version, optional, devOptional }]) =>
      name === '' || optional || devOptional || found[name]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>>}
 */
const packages = (file) =>
  readFile(path.join(root, file), 'utf8').then(
    (text) => JSON.parse(text).packages,
    () => ({}),
  );
