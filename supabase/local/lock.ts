import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Claims the data folder for this process, since two servers on one PGlite
 * folder would destroy it. Makes the folder where there is none. Returns the
 * function that gives it back.
 *
 * A claim is a process id and a port on which that process listens from before
 * the claim to its end. One whose process is gone (a crash, a SIGKILL) is taken over.
 */
export async function claimDataDir(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, 'server.lock');
  const witness = createServer((socket) => socket.destroy()).unref();
  await once(witness.listen(0, '127.0.0.1'), 'listening');
  const claim = `${process.pid} ${(witness.address() as AddressInfo).port}`;
  try {
    await writeFile(file, claim, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const [pid, port] = await readClaim(file);
    if (pid && port && isRunning(pid) && (await isListening(port))) {
      throw new Error(
        `The data folder ${dataDir} is in use by another Cairn (process ${pid}). Stop it first.`,
      );
    }
    await writeFile(file, claim);
  }
  return () => rm(file, { force: true });
}

async function readClaim(file: string): Promise<number[]> {
  const read = () => readFile(file, 'utf8').catch(() => '');
  let claim = await read();
  if (!claim) {
    // Somebody may be writing it this very moment.
    await setTimeout(200);
    claim = await read();
  }
  return claim.split(' ').map(Number);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Process ids are reused, so the port has to be open, too. The system accepts
 * connections also for a process that is too busy to answer, as PGlite is when it starts.
 */
async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
