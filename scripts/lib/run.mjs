import { Failure, systemFailure } from './failure.mjs';
import { killAll, stopAll } from './processes.mjs';
import { red, say } from './terminal.mjs';

/** When it began to stop, in ms; 0 before that. */
let stopping = 0;

/**
 * Runs a launcher to its end. Whatever ends it, no child is left behind: a
 * failure (one sentence, exit code 1), Ctrl-C, `kill`, a closed terminal.
 * @param {() => Promise<number | void>} main Resolves to the exit code.
 * @param {{ interrupted?: () => number }} options The exit code after Ctrl-C.
 */
export async function run(main, { interrupted = () => 130 } = {}) {
  const end = () => {
    if (stopping) {
      // npm repeats the signal that the terminal has sent; only a later one is meant as another.
      if (Date.now() - stopping < 1000) return;
      killAll();
      process.exit(130);
    }
    stopping = Date.now();
    say('\nStopping …');
    void stopAll().then(() => process.exit(interrupted()));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  if (process.env.npm_lifecycle_event) endWithNpm(end);

  let code = 1;
  try {
    code = (await main()) ?? 0;
  } catch (error) {
    complain(/** @type {Error} */ (error));
  }
  if (stopping) return;
  await stopAll();
  process.exit(code);
}

/** When npm is killed without a chance to pass that on, its end is all that can be seen. @param {() => void} end */
function endWithNpm(end) {
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    end();
  }, 500).unref();
}

/** @param {Error} error */
function complain(error) {
  const failure = error instanceof Failure ? error : systemFailure(error.message);
  process.stderr.write(failure ? `\n${red(failure.message)}\n` : `\n${error.stack}\n`);
}
