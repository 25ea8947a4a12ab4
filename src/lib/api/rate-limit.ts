import 'server-only';
import { AppError } from './app-error';

interface Bucket {
  tokens: number;
  at: number;
}

const buckets = new Map<string, Bucket>();
const mostBuckets = 50_000;

/**
 * Takes a token from the bucket of `key`, or refuses with 429. A bucket holds
 * `perMinute` tokens and refills evenly. Counted in this process: with several
 * servers each allows its share.
 */
export function limitRate(key: string, perMinute: number, now = Date.now()): void {
  const bucket = buckets.get(key) ?? { tokens: perMinute, at: now };
  const perMs = perMinute / 60_000;
  const tokens = Math.min(perMinute, bucket.tokens + (now - bucket.at) * perMs);
  if (tokens < 1) {
    const retryAfter = Math.ceil((1 - tokens) / perMs / 1000);
    throw new AppError('too_many_requests', `Too many requests. Try again in ${retryAfter} s.`, {
      retryAfter,
    });
  }
  // Re-inserting keeps the map in order of last use; the oldest entries are full again.
  buckets.delete(key);
  buckets.set(key, { tokens: tokens - 1, at: now });
  if (buckets.size > mostBuckets) {
    const oldest = buckets.keys().next().value;
    if (oldest !== undefined) buckets.delete(oldest);
  }
}
