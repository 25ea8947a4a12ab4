/** Calls back when the browser has nothing better to do, soon at the latest. Returns what takes that back. */
export function whenIdle(job: () => void): () => void {
  // Safari has no such thing.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(job, 500);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(job, { timeout: 2_000 });
  return () => cancelIdleCallback(request);
}
