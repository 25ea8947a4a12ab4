/** How long something takes, in ms. */
export async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

export const median = (times: number[]) => quantile(times, 0.5);
export const p95 = (times: number[]) => quantile(times, 0.95);

/** The least time that a share of all times does not exceed. */
function quantile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}
