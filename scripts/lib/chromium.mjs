import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { node24 } from './node24.mjs';
import { launch } from './processes.mjs';
import { step } from './terminal.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What installs Chromium on the systems that have it as a package; each is a list of commands. */
const managers = {
  'apt-get': ['apt-get update', 'apt-get install -y --no-install-recommends chromium'],
  dnf: ['dnf install -y chromium'],
  zypper: ['zypper --non-interactive install chromium'],
  pacman: ['pacman -Sy --noconfirm chromium'],
  apk: ['apk add chromium'],
};

/**
 * The path of a Chromium or Chrome: the system's, one that Playwright has, or
 * one that is installed now. Tells which.
 */
export async function findChromium() {
  const shown = step('Browser');
  const browser =
    (await installed()) ??
    (await installFromSystem(shown)) ??
    (await installFromPlaywright(shown).finally(shown.leave));
  shown.done(`is ${browser.version} at ${browser.path}`);
  return browser.path;
}

/** @typedef {{ path: string, version: string }} Browser */

async function installed() {
  const chosen = process.env.CAIRN_TEST_CHROMIUM;
  for (const place of chosen
    ? [chosen]
    : [...commands.flatMap(onPath), ...applications, await playwrights()]) {
    const browser = await check(place);
    if (browser) return browser;
  }
  if (chosen) throw new Failure(`CAIRN_TEST_CHROMIUM is ${chosen}, and no browser starts there.`);
  return null;
}

/**
 * Asks it for its version, since a wrapper may stand where no browser is.
 * @param {string} place
 * @returns {Promise<Browser | null>}
 */
async function check(place) {
  if (!existsSync(place)) return null;
  const browser = launch(place, ['--version']);
  const answers = (await browser.ended) === 0;
  const [version] = /(?:Chromium|Google Chrome)[^\n]* [\d.]+/.exec(browser.output()) ?? [];
  return answers && version ? { path: place, version } : null;
}

/** @param {ReturnType<typeof step>} shown */
async function installFromSystem(shown) {
  const manager = Object.entries(managers).find(([name]) => onPath(name).length > 0);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!manager || (asRoot.length > 0 && !(await succeeds('sudo -n true')))) return null;
  shown.note(`installing Chromium with ${manager[0]}`);
  for (const command of manager[1]) {
    if (!(await succeeds([...asRoot, command].join(' ')))) return null;
  }
  return installed();
}

/** @param {ReturnType<typeof step>} shown @returns {Promise<Browser>} */
async function installFromPlaywright(shown) {
  shown.note("installing Playwright's Chromium");
  const install = launch(node24(), ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  await install.ended;
  const browser = await check(await playwrights());
  if (browser) return browser;
  throw new Failure(
    'There is no Chromium or Chrome, and none could be installed. Install one, or set CAIRN_TEST_CHROMIUM to its path.',
  );
}

/** Where Playwright keeps the Chromium it installs. */
async function playwrights() {
  const code = "console.info(require('@playwright/test').chromium.executablePath())";
  const asked = launch(node24(), ['-e', code]);
  await asked.ended;
  return asked.output().trim();
}

/** @param {string} commandLine */
async function succeeds(commandLine) {
  const [command = '', ...args] = commandLine.split(' ');
  return (await launch(command, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } }).ended) === 0;
}

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .filter((file) => existsSync(file));
