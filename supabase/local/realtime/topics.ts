import { type Frame, writeFrame } from './frames.ts';
import { Presence, type PresenceDiff } from './presence.ts';

/** A socket's place in a topic. */
export interface Channel {
  readonly topic: string;
  /** Wants to know who else is there, and may. */
  readonly watches: boolean;
  readonly presenceKey: string;
  send(frame: string): void;
}

interface Topic {
  channels: Set<Channel>;
  presence: Presence<Channel>;
}

/** Who is on which topic. A topic is there as long as somebody is on it. */
export class Topics {
  #topics = new Map<string, Topic>();

  enter(channel: Channel): void {
    const topic = this.#topics.get(channel.topic) ?? { channels: new Set(), presence: new Presence() };
    topic.channels.add(channel);
    this.#topics.set(channel.topic, topic);
  }

  leave(channel: Channel): void {
    const topic = this.#topics.get(channel.topic);
    if (!topic?.channels.delete(channel)) return;
    const diff = topic.presence.untrack(channel);
    if (topic.channels.size === 0) this.#topics.delete(channel.topic);
    else if (diff) this.#tell(channel.topic, diff);
  }

  /** Sends a broadcast to everybody on a topic. */
  broadcast(name: string, event: string, payload: unknown, except?: Channel): void {
    const topic = this.#topics.get(name);
    if (!topic) return;
    const frame = writeFrame(push(name, 'broadcast', { type: 'broadcast', event, payload }));
    for (const channel of topic.channels) if (channel !== except) channel.send(frame);
  }

  track(channel: Channel, shown: Record<string, unknown>): void {
    const diff = this.#topics.get(channel.topic)?.presence.track(channel, channel.presenceKey, shown);
    if (diff) this.#tell(channel.topic, diff);
  }

  untrack(channel: Channel): void {
    const diff = this.#topics.get(channel.topic)?.presence.untrack(channel);
    if (diff) this.#tell(channel.topic, diff);
  }

  /** Tells one socket who is there. */
  introduce(channel: Channel): void {
    const state = this.#topics.get(channel.topic)?.presence.state() ?? {};
    channel.send(writeFrame(push(channel.topic, 'presence_state', { ...state })));
  }

  #tell(name: string, diff: PresenceDiff): void {
    const frame = writeFrame(push(name, 'presence_diff', { ...diff }));
    for (const channel of this.#topics.get(name)?.channels ?? []) if (channel.watches) channel.send(frame);
  }
}

/** Clients know topics with a prefix that the database does not. */
export const wireTopic = (topic: string) => `realtime:${topic}`;

const push = (topic: string, event: string, payload: Record<string, unknown>): Frame => ({
  joinRef: null,
  ref: null,
  topic: wireTopic(topic),
  event,
  payload,
});
