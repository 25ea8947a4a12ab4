import type { Cache, ScopedMutator } from 'swr';
import type { Api } from '@/lib/api/fetcher';
import { connectLive, type LiveConnection, type LiveStatus } from './connection';
import { liveKeys } from './keys';
import { patchOf } from './patches';
import { createRefetcher } from './refetcher';
import type { Change, LiveChannel } from './schema';

export interface LiveOptions {
  api: Api;
  cache: Cache;
  mutate: ScopedMutator;
  userId: string;
  onStatus(status: LiveStatus): void;
  /** Called for every change, beside what is fetched anew by itself. */
  onChange(change: Change): void;
  onRemoved(): void;
}

/** Keeps what SWR holds of a team in step with the team. Loaded after the first paint. */
export function startLive(options: LiveOptions): LiveConnection {
  const { api, cache, mutate, userId, onStatus, onChange, onRemoved } = options;
  let spread = 0;
  const refetcher = createRefetcher({
    keys: () => [...cache.keys()],
    data: (key) => cache.get(key)?.data,
    refetch(key) {
      forgetPages(cache, key);
      return mutate(key);
    },
    patch: (key, change) => patchOf(key)?.(change) ?? null,
    traffic: api.traffic,
    userId,
    wait: () => Math.random() * spread,
  });
  const connection = connectLive({
    userId,
    async readChannel() {
      const channel = await api.get<LiveChannel>(liveKeys.channel);
      spread = channel.spread;
      const url = new URL(channel.url, location.href).href.replace(/^http/, 'ws');
      return { ...channel, url };
    },
    onStatus,
    onChange(change) {
      if (document.hidden) missed = true;
      else refetcher.hear(change);
      onChange(change);
    },
    onJoined() {
      if (document.hidden) missed = true;
      else refetcher.all();
    },
    onRemoved,
  });
  // Most tabs of a team are in the background; what they miss there they fetch when they are looked at.
  let missed = false;
  const onVisibility = () => {
    if (document.hidden || !missed) return;
    missed = false;
    refetcher.all();
  };
  document.addEventListener('visibilitychange', onVisibility);
  return {
    watch: connection.watch,
    stop() {
      document.removeEventListener('visibilitychange', onVisibility);
      refetcher.stop();
      connection.stop();
    },
  };
}

const listPrefix = '$inf$';

/** SWR fetches of a list only the first page and those that it does not have. */
function forgetPages(cache: Cache, key: string): void {
  if (!key.startsWith(listPrefix)) return;
  const first = withoutCursor(key.slice(listPrefix.length));
  for (const page of cache.keys()) {
    if (withoutCursor(page) === first) cache.set(page, { ...cache.get(page), data: undefined });
  }
}

function withoutCursor(url: string): string {
  const [path = '', query] = url.split('?');
  const params = new URLSearchParams(query);
  params.delete('cursor');
  return `${path}?${params}`;
}
