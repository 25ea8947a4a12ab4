// `npm test`: everything from a fresh clone to the sum of all tests.
// `npm test -- unit api` runs some layers; with one layer alone, what follows
// its name goes to Vitest or Playwright: `npm test -- e2e deals --headed`.

import path from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { Failure } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { layers } from './lib/layers.mjs';
import { node24 } from './lib/node24.mjs';
import { launch } from './lib/processes.mjs';
import { run } from './lib/run.mjs';
import { startTemporaryCairn, temporaryFolder } from './lib/temporary.mjs';
import { bold, dim, green, red, say, secondsSince } from './lib/terminal.mjs';

const reports = temporaryFolder();
/** @type {{ name: string, passed: number, failed: number, flaky?: number, seconds: string }[]} */
const results = [];

async function main() {
  const { names, extra } = choose(process.argv.slice(2));
  await ensureInstalled();
  const chromium = names.includes('e2e') ? await attempt('e2e', findChromium) : undefined;
  const alone = names.filter((name) => !layers[name]?.needsApp);
  const onApp = names.filter((name) => layers[name]?.needsApp && !(name === 'e2e' && chromium === null));

  // The type check and the build write the same generated files, so it goes
  // first; then the layers that need no application run beside the build.
  if (alone[0] === 'types') await runLayer('types', [], {});
  await Promise.all([
    inTurn(
      alone.filter((name) => name !== 'types'),
      (name) => runLayer(name, extra, {}),
    ),
    withApp(onApp, (name, env) =>
      runLayer(name, extra, { ...env, CAIRN_TEST_CHROMIUM: chromium ?? undefined }),
    ),
  ]);
  return sum();
}

/** @param {string[]} args */
function choose(args) {
  const names = args.filter((arg) => arg in layers);
  const extra = args.filter((arg) => !(arg in layers));
  if (extra.length > 0 && names.length !== 1) {
    throw new Failure(`There is no layer "${extra[0]}". Layers are ${Object.keys(layers).join(', ')}.`);
  }
  return { names: Object.keys(layers).filter((name) => names.length === 0 || names.includes(name)), extra };
}

/** @param {string[]} names @param {(name: string, env: Record<string, string | undefined>) => Promise<void>} each */
async function withApp(names, each) {
  if (names.length === 0) return;
  const env = await attempt(names.join(', '), startTemporaryCairn);
  if (env) await inTurn(names, (name) => each(name, env));
}

/** Runs one layer, prints what it prints with its name before each line, and keeps its tally. */
async function runLayer(
  /** @type {string} */ name,
  /** @type {string[]} */ extra,
  /** @type {Record<string, string | undefined>} */ env,
) {
  const layer = layers[name];
  if (!layer) return;
  const start = Date.now();
  const report = path.join(reports, `${name}.json`);
  let code = 0;
  for (const command of layer.commands(report)) {
    const child = launch(node24(), [...command, ...extra], {
      env: {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
        ...env,
      },
      onLine: (line) => say(`${dim(name.padEnd(9))} ${line}`),
    });
    code = await child.ended;
    if (code !== 0) break;
  }
  const success = code === 0;
  const counted = layer.count
    ? await layer.count(report).catch(() => ({ passed: 0, failed: 0 }))
    : { passed: success ? 1 : 0, failed: 0 };
  // What ends badly without a failed test has failed as a whole.
  const failed = counted.failed || (success ? 0 : 1);
  results.push({ name, ...counted, failed, seconds: secondsSince(start) });
}

/**
 * What a layer needs first; where it cannot be had, the layer has failed and the others go on.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} prepare
 * @returns {Promise<T | null>}
 */
async function attempt(name, prepare) {
  const start = Date.now();
  try {
    return await prepare();
  } catch (error) {
    say(red(`${name}: ${/** @type {Error} */ (error).message}`));
    results.push({ name, passed: 0, failed: 1, seconds: secondsSince(start) });
    return null;
  }
}

/** @param {string[]} names @param {(name: string) => Promise<void>} each */
async function inTurn(names, each) {
  for (const name of names) await each(name);
}

/** Prints the tallies, and as the last line their sum. */
function sum() {
  say(`\n${bold('Layer      passed  failed  time')}`);
  for (const { name, passed, failed, flaky = 0, seconds } of results) {
    const line = `${name.padEnd(9)} ${String(passed).padStart(7)} ${String(failed).padStart(7)}  ${seconds}`;
    say((failed > 0 ? red : green)(flaky > 0 ? `${line}  (${flaky} only at the second try)` : line));
  }
  const total = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((all, result) => all + result[key], 0);
  say(`\n${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') > 0 ? 1 : 0;
}

await run(main);
