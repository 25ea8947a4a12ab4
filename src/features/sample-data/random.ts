export interface Random {
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the list, each as likely as its weight; weights need not add up to 1. */
  weighted<T>(list: readonly T[], weight: (item: T, index: number) => number): T;
  /** Half of the values lie below the median; about two thirds within a factor of exp(spread). */
  logNormal(median: number, spread: number): number;
}

/** Random choices that are the same for the same seed, on every machine. Not for secrets. */
export function createRandom(seed: number): Random {
  const next = mulberry32(seed);

  function weighted<T>(list: readonly T[], weight: (item: T, index: number) => number): T {
    const weights = list.map(weight);
    let left = next() * weights.reduce((sum, value) => sum + value, 0);
    const index = weights.findIndex((value) => {
      left -= value;
      return left < 0;
    });
    // Rounding may leave a crumb above the last weight; `at(-1)` is what -1 should mean then.
    const item = list.at(index);
    if (item === undefined) throw new Error('Nothing to choose from.');
    return item;
  }

  return {
    int: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => weighted(list, () => 1),
    weighted,
    logNormal(median, spread) {
      // Box and Muller's transform; 1 - next() because the logarithm of 0 is no number.
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
  };
}

/** Tommy Ettinger's generator: 32 bits of state, good enough for made-up data. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
