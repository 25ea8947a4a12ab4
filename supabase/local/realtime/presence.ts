import { randomUUID } from 'node:crypto';

/** Who is on a topic, as @supabase/realtime-js reads it: under each key one entry for each socket. */
export type PresenceState = Record<string, { metas: PresenceMeta[] }>;
export type PresenceMeta = Record<string, unknown> & { phx_ref: string };

export interface PresenceDiff {
  joins: PresenceState;
  leaves: PresenceState;
}

interface Entry {
  key: string;
  meta: PresenceMeta;
}

/** Who is on one topic. Each change gives the difference that the others are to hear. */
export class Presence<Member> {
  #entries = new Map<Member, Entry>();

  track(member: Member, key: string, shown: Record<string, unknown>): PresenceDiff {
    const before = this.#entries.get(member);
    const entry = { key, meta: { ...shown, phx_ref: randomUUID() } };
    this.#entries.set(member, entry);
    return { joins: stateOf([entry]), leaves: stateOf(before ? [before] : []) };
  }

  /** Null where there was nothing to end. */
  untrack(member: Member): PresenceDiff | null {
    const entry = this.#entries.get(member);
    if (!entry) return null;
    this.#entries.delete(member);
    return { joins: {}, leaves: stateOf([entry]) };
  }

  state(): PresenceState {
    return stateOf([...this.#entries.values()]);
  }
}

function stateOf(entries: Entry[]): PresenceState {
  const state: PresenceState = Object.create(null);
  for (const { key, meta } of entries) {
    state[key] ??= { metas: [] };
    state[key].metas.push(meta);
  }
  return state;
}
