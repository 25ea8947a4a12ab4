import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

/**
 * The port of `PORT`, checked before the long part of a start.
 * @param {string | undefined} text
 */
export async function requestedPort(text) {
  const port = Number(text || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`PORT must be a whole number from 1 to 65535, and it is "${text}".`);
  }
  const obstacle = await obstacleAt(port);
  if (obstacle === 'EACCES')
    throw new Failure(`Port ${port} needs administrator rights. Set PORT to one from 1024 up.`);
  if (obstacle) throw new Failure(`Port ${port} is taken. Stop what uses it, or set PORT to a free one.`);
  return port;
}

/** `wanted` where it is free, else any free port. @param {number} [wanted] */
export async function freePort(wanted = 0) {
  if (wanted && !(await obstacleAt(wanted))) return wanted;
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The code of the error that listening on a port meets; null where it is free. @param {number} port */
async function obstacleAt(port) {
  // Some systems allow one server on every address and another on this one.
  for (const host of ['127.0.0.1', undefined]) {
    const code = await new Promise((resolve) => {
      const server = createServer();
      server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code));
      server.listen({ port, host }, () => server.close(() => resolve(null)));
    });
    if (code) return code;
  }
  return null;
}
