import type { Answer } from '../../tests/support/http.ts';

/** How long something takes, in ms. */
export async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

type Job = (round: number) => Promise<unknown>;

const warmUps = 15;

/**
 * Times two jobs in turns, so that whatever else the machine does falls on both alike.
 * The rounds below 0 are not counted.
 */
export async function inTurns(rounds: number, one: Job, other: Job): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let round = -warmUps; round < rounds; round++) {
    const pair = [await timed(() => one(round)), await timed(() => other(round))];
    if (round >= 0) pair.forEach((time, place) => void times[place]?.push(time));
  }
  return times;
}

export function expectOk({ status, json }: Answer) {
  if (status !== 200) throw new Error(`Answered ${status}: ${JSON.stringify(json)}`);
  return json;
}

export const median = (times: number[]) => quantile(times, 0.5);
export const p95 = (times: number[]) => quantile(times, 0.95);
export const rounded = (value: number) => Number(value.toFixed(2));

/** The least time that a share of all times does not exceed. */
function quantile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}

/** Prints what two jobs took, under the names of the two and with the ratio of their medians. */
export function printTimes(names: [string, string], rows: Record<string, [number[], number[]]>): void {
  const cell = (text: string) => text.padStart(10);
  console.info(`${''.padEnd(28)}${names.map((name) => name.padStart(20)).join('')}`);
  console.info(`${'ms'.padEnd(28)}${['p50', 'p95', 'p50', 'p95', 'ratio'].map(cell).join('')}`);
  for (const [name, [one, other]] of Object.entries(rows)) {
    const times = [median(one), p95(one), median(other), p95(other)].map((time) => cell(time.toFixed(1)));
    console.info(`${name.padEnd(28)}${times.join('')}${cell((median(other) / median(one)).toFixed(2))}`);
  }
}
