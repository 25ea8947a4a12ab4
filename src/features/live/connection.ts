import { type RealtimeChannel, RealtimeClient } from '@supabase/realtime-js';
import { ApiError } from '@/lib/api/api-error';
import type { Change, LiveChannel, Viewer } from './schema';

/** What the indicator says. */
export type LiveStatus = 'connecting' | 'live' | 'reconnecting' | 'offline';

interface Surroundings {
  userId: string;
  /** Asks the API where to listen; 403 for whoever is no member any more. */
  readChannel(): Promise<LiveChannel>;
  onStatus(status: LiveStatus): void;
  onChange(change: Change): void;
  /** Listening begins, or begins again: anything may have changed meanwhile. */
  onJoined(): void;
  /** The team is not ours any more. */
  onRemoved(): void;
}

/** Somebody's presence on a record's page. */
export interface Watch {
  /** Tells the others which field is being changed here. */
  edit(field: string | null): void;
  stop(): void;
}

export interface LiveConnection {
  /** Appears on a record, `deal:…`, and tells who else is there, each person once. */
  watch(record: string, onViewers: (viewers: Viewer[]) => void): Watch;
  stop(): void;
}

interface Watching {
  record: string;
  onViewers(viewers: Viewer[]): void;
  editing: string | null;
  channel: RealtimeChannel | null;
}

/** A token is renewed when it holds for less; the server hands out fresh ones by then. */
const renewBelowMs = 75_000;
/** All of a team are told at once to ask anew; this spreads them. */
const spreadMs = 300;

/** Timers of a tab in the background still run every minute; a longer silence was the machine's sleep. */
const asleepMs = 120_000;

const retryMs = (failures: number) => Math.min(500 * 2 ** failures, 10_000) * (0.75 + Math.random() / 2);

/**
 * The tab's one connection to Realtime. It comes back by itself after whatever
 * interrupts it; where the topic to listen on has changed, it asks for the new one.
 */
export function connectLive(around: Surroundings): LiveConnection {
  let client: RealtimeClient | null = null;
  let channel: RealtimeChannel | null = null;
  let place: (LiveChannel & { validUntil: number }) | null = null;
  let timer: ReturnType<typeof setTimeout>;
  let asking = false;
  let failures = 0;
  let stopped = false;
  const watches = new Set<Watching>();

  async function readPlace(): Promise<void> {
    const next = await around.readChannel();
    place = { ...next, validUntil: Date.now() + next.expires_in * 1000 };
  }

  /** Asks where to listen and goes there. */
  async function ask(): Promise<void> {
    if (asking || stopped) return;
    asking = true;
    clearTimeout(timer);
    try {
      await readPlace();
      failures = 0;
      if (!stopped) await listen();
    } catch (error) {
      if (stopped) return;
      if (error instanceof ApiError && (error.status === 401 || error.status === 403)) {
        stop();
        if (error.status === 403) around.onRemoved();
        return;
      }
      failures += 1;
      lost();
      timer = setTimeout(ask, retryMs(failures));
    } finally {
      asking = false;
    }
  }

  async function token(): Promise<string | null> {
    if (!place) return null;
    if (place.validUntil - Date.now() < renewBelowMs) {
      const { topic } = place;
      await readPlace().catch(() => {});
      if (place.topic !== topic) void listen();
    }
    return place.token;
  }

  async function listen(): Promise<void> {
    if (!place) return;
    client ??= new RealtimeClient(place.url, {
      params: { apikey: place.key },
      accessToken: token,
      reconnectAfterMs: (tries) => retryMs(Math.min(tries, 4) - 1),
    });
    await client.setAuth();
    const topic = `realtime:${place.topic}`;
    // One that was refused or cut off tries again by itself, with the token of now.
    if (channel?.topic === topic && channel.state !== 'closed') return;
    if (channel) await client.removeChannel(channel);
    const joining = client.channel(place.topic, { config: { private: true } });
    channel = joining;
    joining
      .on('broadcast', { event: 'change' }, ({ payload }) => around.onChange(payload as Change))
      .on('broadcast', { event: 'moved' }, () => askSoon())
      .subscribe((status, error) => {
        if (channel !== joining || stopped) return;
        if (status === 'SUBSCRIBED') return joined();
        lost();
        if (status === 'CLOSED' || isRefusal(error)) askSoon();
      });
  }

  function askSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(ask, Math.random() * spreadMs);
  }

  function joined(): void {
    around.onStatus('live');
    around.onJoined();
    for (const watching of watches) appear(watching);
  }

  const lost = () => around.onStatus(navigator.onLine ? 'reconnecting' : 'offline');
  // The heartbeat finds out whether the connection is still there, which may take a minute.
  const onOffline = () => around.onStatus('offline');
  const onOnline = () => {
    if (channel?.state === 'joined') around.onStatus('live');
    else lost();
    void ask();
  };
  window.addEventListener('offline', onOffline);
  window.addEventListener('online', onOnline);

  // After a sleep the socket may look open for a while though nobody is at its other end.
  let awakeAt = Date.now();
  const clock = setInterval(() => {
    const slept = Date.now() - awakeAt > asleepMs;
    awakeAt = Date.now();
    if (slept) void client?.disconnect().then(() => stopped || client?.connect());
  }, 15_000);

  /** Joins a record's channel, unless that is done. */
  function appear(watching: Watching): void {
    if (!client || !place || watching.channel) return;
    const [team] = /^team:[^:]+/.exec(place.topic) ?? [];
    const joining = client.channel(`${team}:${watching.record}`, {
      config: { private: true, presence: { key: around.userId, enabled: true } },
    });
    watching.channel = joining;
    joining
      .on('presence', { event: 'sync' }, () => watching.onViewers(viewersOn(joining, around.userId)))
      .subscribe((status, error) => {
        if (watching.channel !== joining) return;
        if (status === 'SUBSCRIBED') return show(watching);
        watching.onViewers([]);
        // The record is gone or hidden. It is tried once more when the team's channel is joined anew.
        if (status === 'CLOSED' || isRefusal(error)) {
          watching.channel = null;
          void client?.removeChannel(joining);
        }
      });
  }

  const show = ({ channel: on, editing }: Watching) =>
    void on?.track({ user_id: around.userId, editing } satisfies Viewer);

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
    clearInterval(clock);
    window.removeEventListener('offline', onOffline);
    window.removeEventListener('online', onOnline);
    void client?.disconnect();
  }

  void ask();
  return {
    watch(record, onViewers) {
      const watching: Watching = { record, onViewers, editing: null, channel: null };
      watches.add(watching);
      appear(watching);
      return {
        edit(field) {
          if (watching.editing === field) return;
          watching.editing = field;
          if (watching.channel?.state === 'joined') show(watching);
        },
        stop() {
          watches.delete(watching);
          const left = watching.channel;
          watching.channel = null;
          if (left) void client?.removeChannel(left);
        },
      };
    },
    stop,
  };
}

/** The server said no, in contrast to a connection that was lost. */
const isRefusal = (error?: Error) => {
  const cause = error?.cause as { reason?: unknown; code?: unknown } | undefined;
  return typeof cause?.reason === 'string' && cause.code === undefined;
};

/** Everybody else on a channel. Somebody with two tabs is one person, who edits if one of the tabs does. */
function viewersOn(channel: RealtimeChannel, me: string): Viewer[] {
  const viewers = new Map<string, Viewer>();
  for (const { user_id, editing } of Object.values(channel.presenceState<Partial<Viewer>>()).flat()) {
    if (typeof user_id !== 'string' || user_id === me) continue;
    const known = viewers.get(user_id)?.editing;
    viewers.set(user_id, { user_id, editing: known ?? (typeof editing === 'string' ? editing : null) });
  }
  return [...viewers.values()];
}
