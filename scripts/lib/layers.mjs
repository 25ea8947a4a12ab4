import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './processes.mjs';

/**
 * What `npm test` runs, by name. `commands` are programs in node_modules with
 * their arguments, one after the other; `count` reads the report of the last one.
 * @typedef {object} Layer
 * @property {boolean} [needsApp] Whether it talks to a running Cairn.
 * @property {(report: string) => string[][]} commands
 * @property {(report: string) => Promise<Tally>} [count] Without it, success counts as one.
 * @typedef {{ passed: number, failed: number, flaky?: number }} Tally `flaky` are those of the passed that failed at first.
 */

const playwright = 'node_modules/@playwright/test/cli.js';

/** @type {Record<string, Layer>} */
export const layers = {
  types: {
    commands: () => [
      ['node_modules/next/dist/bin/next', 'typegen'],
      ['node_modules/typescript/bin/tsc', '--noEmit'],
      ['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'scripts'],
    ],
  },
  lint: {
    commands: () => [['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
  },
  unused: { commands: () => [['node_modules/knip/bin/knip.js', '--no-progress']] },
  unit: vitest('unit'),
  database: vitest('database'),
  api: { needsApp: true, ...vitest('api') },
  e2e: {
    needsApp: true,
    commands: () => [[playwright, 'test', '--pass-with-no-tests', '--reporter=list,json']],
    count: countPlaywright,
  },
};

/** @param {string} project @returns {Layer} */
function vitest(project) {
  return {
    commands: (report) => [
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        `--project=${project}`,
        '--passWithNoTests',
        // It colours by itself where the variable CI is set.
        ...(process.stdout.isTTY ? [] : ['--no-color']),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    ],
    count: countVitest,
  };
}

/** @param {string} report @returns {Promise<Tally>} */
async function countVitest(report) {
  const { numPassedTests, numFailedTests, testResults } = await readJson(report);
  // A file that does not load, or whose setup fails, fails without a test of its own.
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** @param {string} report @returns {Promise<Tally>} */
async function countPlaywright(report) {
  const { stats, errors } = await readJson(report);
  const { expected, unexpected, flaky } = stats;
  return { passed: expected + flaky, failed: unexpected + errors.length, flaky };
}

/** @param {string} file */
const readJson = async (file) => JSON.parse(await readFile(path.resolve(root, file), 'utf8'));
