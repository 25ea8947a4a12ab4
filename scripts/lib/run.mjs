import { Failure, systemFailure } from './failure.mjs';
import { killAll, stopAll } from './processes.mjs';
import { red, say } from './terminal.mjs';

let stopping = false;

/**
 * Runs a launcher to its end. Whatever ends it, no child is left behind: a
 * failure (one sentence, exit code 1), Ctrl-C, `kill`, a closed terminal.
 * @param {() => Promise<number | void>} main Resolves to the exit code.
 * @param {{ interrupted?: () => number }} options The exit code after Ctrl-C.
 */
export async function run(main, { interrupted = () => 130 } = {}) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (stopping) {
        killAll();
        process.exit(130);
      }
      stopping = true;
      say('\nStopping …');
      void stopAll().then(() => process.exit(interrupted()));
    });
  }
  let code = 1;
  try {
    code = (await main()) ?? 0;
  } catch (error) {
    // Children that a signal stops fail what waits for them; that is no news.
    if (!stopping) complain(/** @type {Error} */ (error));
  }
  if (stopping) return;
  await stopAll();
  process.exit(code);
}

/** @param {Error} error */
function complain(error) {
  const failure = error instanceof Failure ? error : systemFailure(error.message);
  process.stderr.write(failure ? `\n${red(failure.message)}\n` : `\n${error.stack}\n`);
}
