const firstMs = 1_000;
const longestMs = 60_000;

/** How long to wait before the next try: a second, then twice as long each time, a minute at most. */
export const retryDelay = (failures: number): number =>
  Math.min(firstMs * 2 ** Math.max(failures - 1, 0), longestMs);

/** Waits, but no longer than until the browser says that it is online again. */
export function pauseUntilOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end);
  });
}
