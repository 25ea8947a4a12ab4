import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import * as z from 'zod/mini';
import type { Connection } from '../database.ts';
import { type Access, readAccess } from './access.ts';
import { type Frame, readFrame, writeFrame } from './frames.ts';
import { createMeter, limits } from './limits.ts';
import { type Claims, readToken } from './token.ts';
import { type Channel, type Topics, wireTopic } from './topics.ts';

interface Surroundings {
  database: Connection;
  jwtSecret: string;
  topics: Topics;
}

const joinSchema = z.object({
  access_token: z.nullish(z.string()),
  config: z.object({
    private: z._default(z.boolean(), false),
    broadcast: z.optional(
      z.object({ ack: z._default(z.boolean(), false), self: z._default(z.boolean(), false) }),
    ),
    presence: z.optional(
      z.object({ key: z._default(z.string(), ''), enabled: z._default(z.boolean(), false) }),
    ),
  }),
});
const tokenSchema = z.object({ access_token: z.string() });
const broadcastSchema = z.object({ event: z.string(), payload: z.optional(z.unknown()) });
const presenceSchema = z.object({
  event: z.enum(['track', 'untrack']),
  payload: z._default(z.record(z.string(), z.unknown()), {}),
});

interface Joined extends Channel {
  joinRef: string | null;
  access: Access;
  ack: boolean;
  self: boolean;
  expiry: NodeJS.Timeout;
}

/** A refusal, in words that the client logs. */
class Refusal extends Error {}

/** One connected browser: the channels it has joined, and what it says on them. */
export class Client {
  #socket: WebSocket;
  #around: Surroundings;
  #channels = new Map<string, Joined>();
  #mayPass = createMeter();
  /** Frames are answered in the order in which they came, though joining asks the database. */
  #turn = Promise.resolve();
  #lastHeard = Date.now();

  constructor(socket: WebSocket, around: Surroundings) {
    this.#socket = socket;
    this.#around = around;
    socket.on('message', (data, isBinary) => this.#receive(data as Buffer, isBinary));
    socket.on('close', () => this.#leaveAll());
    // What is wrong with a connection also ends it.
    socket.on('error', () => socket.terminate());
  }

  isSilent = () => Date.now() - this.#lastHeard > limits.silenceMs;

  #receive(data: Buffer, isBinary: boolean): void {
    this.#lastHeard = Date.now();
    const frame = this.#mayPass() ? readFrame(data, isBinary) : null;
    if (!frame) {
      this.#socket.close(1008, 'Too many messages, or none of this protocol');
      return;
    }
    this.#turn = this.#turn.then(() => this.#handle(frame)).catch((error) => this.#refuse(frame, error));
  }

  async #handle(frame: Frame): Promise<void> {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (frame.topic === 'phoenix' && frame.event === 'heartbeat') return this.#reply(frame, {});
    if (frame.event === 'phx_join') return this.#join(frame);
    const channel = this.#channels.get(frame.topic);
    if (!channel || channel.joinRef !== frame.joinRef) throw new Refusal('unmatched topic');
    switch (frame.event) {
      case 'phx_leave':
        this.#reply(frame, {});
        return this.#close(channel);
      case 'access_token':
        return this.#renew(channel, tokenSchema.parse(frame.payload).access_token);
      case 'broadcast':
        return this.#broadcast(channel, frame);
      case 'presence':
        return this.#present(channel, frame);
      default:
        throw new Refusal('unknown event');
    }
  }

  async #join(frame: Frame): Promise<void> {
    const { access_token, config } = joinSchema.parse(frame.payload);
    const topic = /^realtime:(.+)/s.exec(frame.topic)?.[1];
    if (!topic) throw new Refusal('unmatched topic');
    if (!config.private) throw new Refusal('PrivateOnly: This project only allows private channels');
    const before = this.#channels.get(frame.topic);
    if (!before && this.#channels.size >= limits.channelsPerSocket) {
      throw new Refusal('ChannelRateLimitReached: Too many channels');
    }
    const { access, claims } = await this.#authorize(topic, access_token);
    if (before) this.#close(before);
    // The socket may have ended meanwhile.
    if (this.#socket.readyState !== this.#socket.OPEN) return;

    const channel: Joined = {
      topic,
      joinRef: frame.joinRef,
      access,
      ack: config.broadcast?.ack ?? false,
      self: config.broadcast?.self ?? false,
      watches: (config.presence?.enabled ?? false) && access.has('read presence'),
      presenceKey: config.presence?.key || randomUUID(),
      expiry: this.#expire(frame.topic, claims),
      send: (text) => this.#send(text),
    };
    this.#channels.set(frame.topic, channel);
    this.#around.topics.enter(channel);
    this.#reply(frame, { postgres_changes: [] });
    if (channel.watches) this.#around.topics.introduce(channel);
  }

  async #authorize(topic: string, token?: string | null): Promise<{ access: Access; claims: Claims }> {
    const claims = token ? readToken(token, this.#around.jwtSecret) : null;
    if (!claims) throw new Refusal('Unauthorized: The token is missing, forged or expired');
    const access = await readAccess(this.#around.database, topic, claims);
    if (!access.has('read broadcast')) {
      throw new Refusal(
        `Unauthorized: You do not have permissions to read from this Channel topic: ${topic}`,
      );
    }
    return { access, claims };
  }

  async #renew(channel: Joined, token: string): Promise<void> {
    try {
      const { access, claims } = await this.#authorize(channel.topic, token);
      clearTimeout(channel.expiry);
      Object.assign(channel, { access, expiry: this.#expire(wireTopic(channel.topic), claims) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#end(channel, error.message);
    }
  }

  #expire(topic: string, { exp }: Claims): NodeJS.Timeout {
    const end = () => {
      const channel = this.#channels.get(topic);
      if (channel) this.#end(channel, 'Token has expired');
    };
    // Timers count in 32 bits; a token for longer than that outlives this process anyway.
    return setTimeout(end, Math.min(exp * 1000 - Date.now(), 2 ** 31 - 1)).unref();
  }

  #broadcast(channel: Joined, frame: Frame): void {
    const { event, payload } = broadcastSchema.parse(frame.payload);
    if (!channel.access.has('write broadcast')) throw new Refusal('Unauthorized: You may not send here');
    this.#around.topics.broadcast(channel.topic, event, payload, channel.self ? undefined : channel);
    if (channel.ack) this.#reply(frame, {});
  }

  #present(channel: Joined, frame: Frame): void {
    const { event, payload } = presenceSchema.parse(frame.payload);
    if (!channel.access.has('write presence')) throw new Refusal('Unauthorized: You may not appear here');
    if (event === 'track') this.#around.topics.track(channel, payload);
    else this.#around.topics.untrack(channel);
    this.#reply(frame, {});
  }

  /** Ends a channel for a reason of ours; the client is not to come back by itself. */
  #end(channel: Joined, message: string): void {
    const topic = wireTopic(channel.topic);
    const payload = { extension: 'system', status: 'error', message, channel: channel.topic };
    this.#send(writeFrame({ joinRef: channel.joinRef, ref: null, topic, event: 'system', payload }));
    this.#close(channel);
  }

  #close(channel: Joined): void {
    const { joinRef } = channel;
    const topic = wireTopic(channel.topic);
    this.#forget(channel);
    this.#send(writeFrame({ joinRef, ref: joinRef, topic, event: 'phx_close', payload: {} }));
  }

  #forget(channel: Joined): void {
    clearTimeout(channel.expiry);
    this.#channels.delete(wireTopic(channel.topic));
    this.#around.topics.leave(channel);
  }

  #leaveAll(): void {
    for (const channel of this.#channels.values()) this.#forget(channel);
  }

  #refuse(frame: Frame, error: unknown): void {
    const known = error instanceof Refusal || error instanceof z.core.$ZodError;
    if (!known) console.error(error);
    const reason = error instanceof Refusal ? error.message : known ? 'Malformed message' : 'Try again later';
    this.#answer(frame, 'error', { reason });
  }

  #reply = (frame: Frame, response: Record<string, unknown>) => this.#answer(frame, 'ok', response);

  #answer({ joinRef, ref, topic }: Frame, status: 'ok' | 'error', response: Record<string, unknown>): void {
    this.#send(writeFrame({ joinRef, ref, topic, event: 'phx_reply', payload: { status, response } }));
  }

  #send(text: string): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > limits.unsentBytes) this.#socket.terminate();
    else this.#socket.send(text);
  }
}
