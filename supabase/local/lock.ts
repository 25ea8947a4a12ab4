import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Claims the data folder for this process, since two servers on one PGlite
 * folder would destroy it. Returns the function that gives it back. A claim whose
 * process is gone (a crash, a SIGKILL) is taken over.
 */
export async function claimDataDir(dataDir: string, port: number): Promise<() => Promise<void>> {
  const file = path.join(dataDir, 'server.lock');
  const claim = `${process.pid} ${port}`;
  try {
    await writeFile(file, claim, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const [pid, otherPort] = (await readFile(file, 'utf8')).split(' ').map(Number);
    if (pid && pid !== process.pid && isRunning(pid) && (await answers(otherPort))) {
      throw new Error(
        `The data folder ${dataDir} is in use by another Cairn (process ${pid}). Stop it first.`,
      );
    }
    await writeFile(file, claim);
  }
  return () => rm(file, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Process ids are reused, so a claim counts only while its server answers, too. */
async function answers(port: number | undefined): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );
}
