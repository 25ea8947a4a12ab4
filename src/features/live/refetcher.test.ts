import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTraffic } from '@/lib/api/traffic';
import { createRefetcher } from './refetcher';

const board = '/api/crm/deals?pipeline_id=x';
const list = '$inf$/api/crm/deals?view=list';
const stages = '/api/crm/pipelines';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

function setUp(patch?: (key: string) => Promise<boolean> | null) {
  const data = new Map<string, unknown>([board, list, stages].map((key) => [key, {}]));
  const traffic = createTraffic(Date.now);
  const fetched: string[] = [];
  const takes = { ms: 0 };
  const refetcher = createRefetcher({
    keys: () => [...data.keys()],
    data: (key) => data.get(key),
    async refetch(key) {
      fetched.push(key);
      const answered = traffic.begin('GET', key.replace('$inf$', ''));
      await new Promise((resolve) => setTimeout(resolve, takes.ms));
      data.set(key, {});
      answered();
    },
    patch,
    traffic,
    userId: 'me',
    now: Date.now,
  });
  return { data, traffic, fetched, takes, ...refetcher };
}

const by = (actor: string, table = 'deals') => ({ table, op: 'UPDATE', ids: null, actor }) as const;

test('changes of others are gathered and fetch what is shown of them, once', async () => {
  const { hear, fetched } = setUp();
  hear(by('ann'));
  hear(by('ann', 'companies'));
  hear(by('ben'));
  expect(fetched).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(fetched).toEqual([board, list]);
});

test('what was fetched after a change is not fetched again', async () => {
  const { hear, traffic, fetched } = setUp();
  hear(by('ann'));
  await vi.advanceTimersByTimeAsync(5);
  traffic.begin('GET', board)();
  await vi.advanceTimersByTimeAsync(100);
  expect(fetched).toEqual([list]);
});

test('a fetch under way when a change is heard is followed by one more, however many changes come', async () => {
  const { hear, fetched, takes } = setUp();
  takes.ms = 500;
  hear(by('ann'));
  await vi.advanceTimersByTimeAsync(100);
  for (let n = 1; n <= 5; n++) {
    hear(by('ann'));
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.advanceTimersByTimeAsync(5_000);
  expect(fetched.filter((key) => key === board)).toHaveLength(2);
});

test('a slow server is asked less often', async () => {
  const { hear, fetched, takes } = setUp();
  takes.ms = 1_000;
  for (let n = 1; n <= 100; n++) {
    hear(by('ann'));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(fetched.filter((key) => key === board).length).toBeLessThanOrEqual(6);
  await vi.advanceTimersByTimeAsync(5_000);
  const { length } = fetched;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(fetched).toHaveLength(length);
});

test('one’s own change is not fetched where this tab has fetched or shown it', async () => {
  const { hear, traffic, data, fetched } = setUp();
  const answered = traffic.begin('PATCH', '/api/crm/deals/1');
  await vi.advanceTimersByTimeAsync(20);
  hear(by('me'));
  await vi.advanceTimersByTimeAsync(10);
  answered();
  traffic.begin('GET', board)();
  data.set(list, { changed: 'by the tab' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(fetched).toEqual([]);
});

test('one’s own change is fetched where this tab does nothing about it', async () => {
  const { hear, traffic, fetched } = setUp();
  const answered = traffic.begin('PATCH', '/api/crm/deals/1');
  await vi.advanceTimersByTimeAsync(20);
  answered();
  hear(by('me'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(fetched).toEqual([board, list]);
});

test('a fetch from before one’s own change does not count as showing it', async () => {
  const { hear, traffic, data, fetched } = setUp();
  const readBefore = traffic.begin('GET', board);
  await vi.advanceTimersByTimeAsync(5);
  const answered = traffic.begin('PATCH', '/api/crm/deals/1');
  await vi.advanceTimersByTimeAsync(20);
  hear(by('me'));
  data.set(board, { from: 'before' });
  readBefore();
  answered();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(fetched).toContain(board);
});

test('a change of one’s own in another tab is fetched at once', async () => {
  const { hear, fetched } = setUp();
  hear(by('me'));
  await vi.advanceTimersByTimeAsync(100);
  expect(fetched).toEqual([board, list]);
});

test('a change in another tab is fetched soon after a write of one’s own, too', async () => {
  const { hear, traffic, data, fetched } = setUp();
  const answered = traffic.begin('PATCH', '/api/crm/deals/1');
  await vi.advanceTimersByTimeAsync(20);
  answered();
  hear(by('me'));
  // Both show what was written, and know nothing of what comes after it.
  traffic.begin('GET', board)();
  data.set(list, { changed: 'by the tab' });
  await vi.advanceTimersByTimeAsync(1_500);
  expect(fetched).toEqual([]);
  hear(by('me'));
  await vi.advanceTimersByTimeAsync(100);
  expect(fetched).toEqual([board, list]);
});

test('a lone change is patched at once, and what it may have left out is fetched later, once', async () => {
  const { hear, fetched } = setUp((key) => (key === board ? Promise.resolve(true) : null));
  hear(by('ann'));
  await vi.advanceTimersByTimeAsync(100);
  hear(by('ann'));
  await vi.advanceTimersByTimeAsync(100);
  expect(fetched).toEqual([list, list]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetched).toEqual([list, list, board]);
});

test('what cannot be patched is fetched at once', async () => {
  const { hear, fetched } = setUp((key) =>
    key === board ? Promise.resolve(false) : Promise.reject(new Error('gone')),
  );
  hear(by('ann'));
  await vi.advanceTimersByTimeAsync(100);
  expect(fetched.toSorted()).toEqual([list, board].toSorted());
});

test('after a gap everything is fetched', async () => {
  const { all, fetched } = setUp();
  all();
  await vi.advanceTimersByTimeAsync(1);
  expect(fetched).toEqual([board, list, stages]);
});

test('nothing is fetched after the end', async () => {
  const { hear, stop, fetched } = setUp();
  hear(by('ann'));
  stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(fetched).toEqual([]);
});

test('what is not patched is fetched after what is', async () => {
  let patched = () => {};
  const patching = new Promise<boolean>((resolve) => {
    patched = () => resolve(true);
  });
  const { hear, fetched } = setUp((key) => (key === board ? patching : null));
  hear(by('ann'));
  await vi.advanceTimersByTimeAsync(100);
  expect(fetched).toEqual([]);
  patched();
  await vi.advanceTimersByTimeAsync(0);
  expect(fetched).toEqual([list]);
});
