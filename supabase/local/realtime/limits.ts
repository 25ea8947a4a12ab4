/** What one client may ask of the gateway; generous for a person's browser, tight for a runaway loop. */
export const limits = {
  sockets: 2_000,
  channelsPerSocket: 100,
  /** Of one frame from a client, which carries a token at most. */
  frameBytes: 64 * 1024,
  framesPerSecond: 50,
  framesAtOnce: 200,
  /** A client that has not taken this much yet is too slow; it comes back and fetches everything. */
  unsentBytes: 1024 * 1024,
  /** Clients send a heartbeat every 25 s. */
  silenceMs: 70_000,
};

/** Counts frames: false when there were too many. */
export function createMeter(now = Date.now): () => boolean {
  let tokens = limits.framesAtOnce;
  let last = now();
  return () => {
    const time = now();
    tokens = Math.min(limits.framesAtOnce, tokens + ((time - last) * limits.framesPerSecond) / 1000);
    last = time;
    tokens -= 1;
    return tokens >= 0;
  };
}
