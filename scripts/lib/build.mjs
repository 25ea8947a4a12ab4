import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, systemFailure } from './failure.mjs';
import { build } from './next.mjs';
import { root } from './processes.mjs';
import { step } from './terminal.mjs';

/** What Next says it is doing, in this order. */
const stages = [
  'Creating an optimized production build',
  'Collecting page data',
  'Generating static pages',
  'Finalizing page optimization',
];

const sources = ['src', 'public', 'next.config.ts', 'package-lock.json', 'tsconfig.json'];

/**
 * Builds the application into a folder, unless the build there is of these sources.
 * @param {string} folder Relative to the repository.
 */
export async function ensureBuilt(folder) {
  const shown = step('Build');
  const stamp = path.join(root, folder, 'built-from');
  const fingerprint = await fingerprintOf(sources);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === fingerprint) return shown.done('is up to date');

  shown.note('the application');
  await rm(stamp, { force: true });
  const building = build(folder, (line) => {
    const stage = stages.find((name) => line.includes(name));
    if (stage) shown.note(stage);
  });
  if ((await building.ended) !== 0) {
    shown.leave();
    const output = building.output();
    throw systemFailure(output) ?? new Failure(`${output}\n\nThe build failed; what Next said is above.`);
  }
  await writeFile(stamp, fingerprint);
  shown.done('is ready');
}

/** @param {string[]} places Files and folders. */
async function fingerprintOf(places) {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(places.map(filesIn))).flat()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Every file below a place, in a fixed order; a place that is not there has none. @param {string} place @returns {Promise<string[]>} */
async function filesIn(place) {
  try {
    const entries = (await readdir(path.join(root, place))).sort();
    return (await Promise.all(entries.map((entry) => filesIn(path.join(place, entry))))).flat();
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR' ? [place] : [];
  }
}
