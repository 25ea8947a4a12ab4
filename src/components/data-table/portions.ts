import type { Api } from '@/lib/api/fetcher';

/** As many records as the API changes, or lists, with one request. */
export const portionSize = 200;

interface Outcome<Item> {
  /** What the requests that went well were for. */
  done: Item[];
  /** Why it went no further; null when all is done. */
  failure: Error | null;
}

/** Sends items in portions, one after the other, until one fails. `onProgress` hears how many are done. */
export async function inPortions<Item>(
  items: readonly Item[],
  send: (portion: Item[]) => Promise<unknown>,
  onProgress: (done: number) => void = () => {},
): Promise<Outcome<Item>> {
  const done: Item[] = [];
  for (let from = 0; from < items.length; from += portionSize) {
    const portion = items.slice(from, from + portionSize);
    try {
      await send(portion);
    } catch (error) {
      return { done, failure: error as Error };
    }
    done.push(...portion);
    onProgress(done.length);
  }
  return { done, failure: null };
}

/** The rows of a list from its first page on, `most` of them at most; `urlOf` as in use-pages.ts. */
export async function readRows<Row extends { id: string }>(
  page: Api['page'],
  urlOf: (cursor: string | undefined) => string,
  most: number,
): Promise<Row[]> {
  // By id: one that changed between two pages may be in both.
  const rows = new Map<string, Row>();
  let cursor: string | null | undefined;
  do {
    const { data, meta } = await page<Row[]>(urlOf(cursor ?? undefined));
    for (const row of data) rows.set(row.id, row);
    cursor = meta?.next_cursor;
  } while (cursor && rows.size < most);
  return [...rows.values()].slice(0, most);
}
