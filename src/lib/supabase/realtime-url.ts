import 'server-only';
import { env } from '../env';

/** Where browsers reach Realtime: http:// becomes ws://, https:// wss://. */
export const realtimeUrl = (): string =>
  `${env().NEXT_PUBLIC_SUPABASE_URL.replace(/^http/, 'ws').replace(/\/$/, '')}/realtime/v1`;
