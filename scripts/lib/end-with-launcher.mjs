// Loaded into a server that does not know of the launcher: it ends when the
// launcher is gone without having stopped it (a SIGKILL, a crash), and when it is
// stopped does not wait for browsers' connections to Realtime, which never end.

import { subscribe } from 'node:diagnostics_channel';

/** @type {WeakSet<import('node:net').Server>} */
const known = new WeakSet();
/** @type {Set<import('node:stream').Duplex>} */
const upgraded = new Set();

subscribe('net.server.socket', (message) => {
  const { server } = /** @type {{ socket: { server?: import('node:net').Server } }} */ (message).socket;
  if (!server || known.has(server)) return;
  known.add(server);
  server.on('upgrade', (_request, /** @type {import('node:stream').Duplex} */ socket) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
  });
});

process.once('SIGTERM', () => {
  for (const socket of upgraded) socket.destroy();
});
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
