import { expect, test } from 'vitest';
import { createTicks } from './ticks';

/** A server that answers when it is told to. */
function slowServer() {
  const sent: boolean[] = [];
  const answers: { resolve(): void; reject(error: Error): void }[] = [];
  const send = (done: boolean) => {
    sent.push(done);
    return new Promise<void>((resolve, reject) => answers.push({ resolve, reject }));
  };
  return {
    sent,
    send,
    answer: () => answers.shift(),
    settled: () => new Promise((done) => setTimeout(done)),
  };
}

test('a tick shows at once, and until the server has answered', async () => {
  const ticks = createTicks();
  const { send, answer, settled } = slowServer();
  let heard = 0;
  const leave = ticks.subscribe(() => {
    heard += 1;
  });
  const tick = ticks.set('a', true, send);
  expect([ticks.wanted('a'), ticks.wanted('b'), heard]).toEqual([true, undefined, 1]);
  await settled();
  expect(ticks.wanted('a')).toBe(true);
  answer()?.resolve();
  await tick;
  expect([ticks.wanted('a'), heard]).toEqual([undefined, 2]);
  leave();
  void ticks.set('a', true, send);
  expect(heard).toBe(2);
});

test('a second click waits for the first, and what cancels out is not sent', async () => {
  const ticks = createTicks();
  const { sent, send, answer, settled } = slowServer();
  const first = ticks.set('a', true, send);
  await ticks.set('a', false, send);
  expect([ticks.wanted('a'), sent]).toEqual([false, [true]]);
  answer()?.resolve();
  await settled();
  expect(sent).toEqual([true, false]);
  await ticks.set('a', true, send);
  await ticks.set('a', false, send);
  answer()?.resolve();
  await first;
  expect([sent, ticks.wanted('a')]).toEqual([[true, false], undefined]);
});

test('what fails goes back, and can be tried again', async () => {
  const ticks = createTicks();
  const { sent, send, answer } = slowServer();
  const tick = ticks.set('a', true, send);
  answer()?.reject(new Error('No answer came.'));
  await expect(tick).rejects.toThrow('No answer came.');
  expect(ticks.wanted('a')).toBeUndefined();
  void ticks.set('a', true, send);
  expect(sent).toEqual([true, true]);
});
