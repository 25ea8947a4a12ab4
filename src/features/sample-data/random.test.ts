import { expect, it } from 'vitest';
import { createRandom } from './random.ts';

it('repeats itself for the same seed', () => {
  const draw = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => random.int(0, 1000));
  };
  expect(draw(5)).toEqual(draw(5));
  expect(draw(5)).not.toEqual(draw(6));
});

it('draws whole numbers evenly, both ends included', () => {
  const random = createRandom(1);
  const drawn = Array.from({ length: 3000 }, () => random.int(1, 3));
  expect(new Set(drawn)).toEqual(new Set([1, 2, 3]));
  for (const value of [1, 2, 3]) {
    expect(Math.abs(drawn.filter((item) => item === value).length - 1000)).toBeLessThan(150);
  }
});

it('draws by weight, and never what has none', () => {
  const random = createRandom(1);
  const drawn = Array.from({ length: 1000 }, () =>
    random.weighted(['never', 'rarely', 'often'], (_, index) => index),
  );
  expect(drawn).not.toContain('never');
  expect(drawn.filter((item) => item === 'often').length).toBeGreaterThan(600);
});

it('refuses to choose from nothing', () => {
  expect(() => createRandom(1).pick([])).toThrow('Nothing to choose from.');
});

it('draws half of the log-normal values below the median', () => {
  const random = createRandom(1);
  const below = Array.from({ length: 2000 }, () => random.logNormal(100, 1)).filter((value) => value < 100);
  expect(Math.abs(below.length - 1000)).toBeLessThan(100);
});
