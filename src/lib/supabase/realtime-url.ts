import 'server-only';
import { env } from '../env';

const path = '/realtime/v1';

/**
 * Where browsers reach Realtime: at the Supabase project, as ws:// or wss://, or at
 * Cairn itself, as a path, where only this machine reaches Supabase.
 */
export function realtimeUrl(): string {
  const supabase = env().NEXT_PUBLIC_SUPABASE_URL;
  return isOnlyHere(supabase) ? path : `${supabase.replace(/^http/, 'ws').replace(/\/$/, '')}${path}`;
}

/** What a browser's connection to Realtime at Cairn is passed on to; null for any other request. */
export function realtimeBehind({ pathname, search }: { pathname: string; search: string }): URL | null {
  const supabase = env().NEXT_PUBLIC_SUPABASE_URL;
  if (pathname !== `${path}/websocket` || !isOnlyHere(supabase)) return null;
  return new URL(pathname + search, supabase);
}

const isOnlyHere = (url: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
