// What the launchers print. Everything in scripts/*.mjs runs before anything is
// installed, on whatever Node the machine has (18 or newer), so it uses Node alone.

const { stdout } = process;
const live = stdout.isTTY && !process.env.CI;
const paint = (/** @type {string} */ code, /** @type {string} */ text) =>
  stdout.isTTY && !process.env.NO_COLOR ? `\x1b[${code}m${text}\x1b[0m` : text;

export const bold = (/** @type {string} */ text) => paint('1', text);
export const dim = (/** @type {string} */ text) => paint('2', text);
export const red = (/** @type {string} */ text) => paint('31', text);
export const green = (/** @type {string} */ text) => paint('32', text);

/** Begins a line of the terminal anew, over a step that is being shown there. */
const clearLine = live ? '\r\x1b[K' : '';

export function say(text = '') {
  stdout.write(`${clearLine}${text}\n`);
}

export const secondsSince = (/** @type {number} */ start) => `${Math.round((Date.now() - start) / 1000)} s`;

/**
 * Shows one step of a start: on a terminal a line that counts the seconds,
 * elsewhere a line for everything that is told.
 * @param {string} title
 */
export function step(title) {
  const start = Date.now();
  const name = title.padEnd(12);
  let note = '';
  const draw = () => stdout.write(`${clearLine}  ${name}${note} ${dim(secondsSince(start))}`);
  const timer = live ? setInterval(draw, 1000) : null;
  if (live) draw();

  return {
    /** @param {string} text What is being done now. */
    note(text) {
      if (text === note) return;
      note = text;
      if (live) draw();
      else say(`  ${name}${text} …`);
    },
    /** @param {string} text What has come of it. */
    done(text) {
      this.leave();
      say(`  ${name}${text} ${dim(`(${secondsSince(start)})`)}`);
    },
    /** Clears the line, before something else is printed. */
    leave() {
      if (!timer) return;
      clearInterval(timer);
      stdout.write(clearLine);
    },
  };
}
