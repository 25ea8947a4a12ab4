import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onMissingPart, untilLoaded } from './until-loaded';

const part = { name: 'A menu' };
const missing = () => Promise.reject(new Error('Failed to load chunk'));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a part is tried for until it is there, and that it is missing is told', async () => {
  const tell = vi.fn();
  const end = onMissingPart(tell);
  const load = vi
    .fn()
    .mockImplementationOnce(missing)
    .mockImplementationOnce(missing)
    .mockResolvedValue(part);
  const loaded = untilLoaded(load);
  await vi.advanceTimersByTimeAsync(7999);
  expect(load).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(load).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(await loaded).toBe(part);
  expect(tell).toHaveBeenCalledTimes(2);
  end();
});

test('a connection that is back is not waited for any longer', async () => {
  const load = vi.fn().mockImplementationOnce(missing).mockResolvedValue(part);
  const loaded = untilLoaded(load);
  await vi.advanceTimersByTimeAsync(0);
  window.dispatchEvent(new Event('online'));
  expect(await loaded).toBe(part);
});

test('on the server a failure is one', async () => {
  vi.unstubAllGlobals();
  await expect(untilLoaded(missing)).rejects.toThrow('Failed to load chunk');
});
