import type { DealCard } from '../schema';

const dayMs = 86_400_000;

/** Whole days since something last happened to an open deal, once its stage's patience has ended; else null. */
export function staleDays({ stage_kind, stale_at, last_update_at }: DealCard, now: Date): number | null {
  if (stage_kind !== 'open' || !stale_at || Date.parse(stale_at) > now.getTime()) return null;
  return Math.floor((now.getTime() - Date.parse(last_update_at)) / dayMs);
}
