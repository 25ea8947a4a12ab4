import { describe, expect, it } from 'vitest';
import type { Api } from '@/lib/api/fetcher';
import { inPortions, portionSize, readRows } from './portions';

describe('items in portions', () => {
  const items = Array.from({ length: 2 * portionSize + 1 }, (_, index) => index);

  it('are sent one portion after the other, each once', async () => {
    const sent: number[][] = [];
    const progress: number[] = [];
    const send = async (portion: number[]) => void sent.push(portion);
    expect(await inPortions(items, send, (done) => progress.push(done))).toEqual({
      done: items,
      failure: null,
    });
    expect(sent.map(({ length }) => length)).toEqual([portionSize, portionSize, 1]);
    expect(sent.flat()).toEqual(items);
    expect(progress).toEqual([portionSize, 2 * portionSize, items.length]);
  });

  it('end with the portion that fails, and tell which were done', async () => {
    let sent = 0;
    const refusal = new Error('No.');
    const send = async () => {
      sent += 1;
      if (sent === 2) throw refusal;
    };
    const { done, failure } = await inPortions(items, send);
    expect([done, failure, sent]).toEqual([items.slice(0, portionSize), refusal, 2]);
  });

  it('are none of nothing', async () => {
    expect(await inPortions([], () => Promise.reject(new Error('Sent.')))).toEqual({
      done: [],
      failure: null,
    });
  });
});

describe('the rows of a list', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const asked: string[] = [];
  /** Pages of two; the last row of each is the first of the next. */
  const page = (async (url: string) => {
    asked.push(url);
    const from = Number(url);
    const next_cursor = from + 2 < ids.length ? String(from + 1) : null;
    return { data: ids.slice(from, from + 2).map((id) => ({ id })), meta: { next_cursor } };
  }) as Api['page'];
  const urlOf = (cursor = '0') => cursor;
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

  it('come page after page, each once', async () => {
    expect(idsOf(await readRows(page, urlOf, 100))).toEqual(ids);
  });

  it('are no more than wanted, and nothing more is asked for', async () => {
    asked.length = 0;
    expect(idsOf(await readRows(page, urlOf, 3))).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual(['0', '1']);
  });
});
