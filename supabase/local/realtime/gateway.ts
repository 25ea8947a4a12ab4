import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Connection } from '../database.ts';
import type { Secrets } from '../settings.ts';
import { Client } from './client.ts';
import { listen, prune } from './delivery.ts';
import { limits } from './limits.ts';
import { Topics } from './topics.ts';

const path = '/realtime/v1/websocket';
const pruneEveryMs = 5 * 60_000;
const checkEveryMs = 15_000;

/**
 * Realtime as a Supabase project has it, as far as Cairn uses it: private channels
 * with broadcasts from the database and presence. docs/adr/0011-realtime-gateway.md
 * says what is left out. Returns what ends it.
 */
export async function openGateway(
  server: Server,
  database: Connection,
  secrets: Secrets,
): Promise<() => Promise<void>> {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
  });
  const clients = new Map<object, Client>();
  const topics = new Topics();
  const sendAllAway = (code: number, reason: string) => {
    for (const socket of sockets.clients) socket.close(code, reason);
  };

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const refusal = refuse(request, secrets, sockets.clients.size);
    if (refusal) return void stream.end(`HTTP/1.1 ${refusal}\r\nconnection: close\r\n\r\n`);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      clients.set(socket, new Client(socket, { database, jwtSecret: secrets.jwt_secret, topics }));
      socket.once('close', () => clients.delete(socket));
    });
  });

  const unlisten = await listen(
    database,
    ({ topic, event, payload }) => topics.broadcast(topic, event, payload),
    // They come back by themselves and fetch what they may have missed.
    () => sendAllAway(1012, 'Messages were missed'),
  );
  const forget = () => void prune(database).catch(console.error);
  forget();
  const timers = [
    setInterval(forget, pruneEveryMs),
    setInterval(() => {
      for (const socket of sockets.clients) if (clients.get(socket)?.isSilent()) socket.terminate();
    }, checkEveryMs),
  ];

  return async () => {
    for (const timer of timers) clearInterval(timer);
    sendAllAway(1001, 'The server stops');
    await unlisten();
  };
}

/** The status line that a connection is refused with. */
function refuse({ url = '' }: IncomingMessage, secrets: Secrets, connected: number): string | null {
  const asked = URL.parse(url, 'http://localhost');
  if (asked?.pathname !== path) return '404 Not Found';
  const key = asked.searchParams.get('apikey');
  if (key !== secrets.publishable_key && key !== secrets.secret_key) return '401 Unauthorized';
  if (asked.searchParams.get('vsn') !== '2.0.0') return '400 Bad Request';
  return connected >= limits.sockets ? '503 Service Unavailable' : null;
}
