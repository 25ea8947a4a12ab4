import type { Client } from './http.ts';

/** Every row of a list, page after page, and how many pages there were. */
export async function readAllPages<Row>(
  client: Client,
  url: string,
): Promise<{ rows: Row[]; pages: number }> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const next: string = cursor ? `${url}&cursor=${encodeURIComponent(cursor)}` : url;
    const { status, json } = await client.get(next);
    if (status !== 200) throw new Error(`${next} answered ${status}: ${JSON.stringify(json)}`);
    rows.push(...json.data);
    cursor = json.meta.next_cursor;
    pages += 1;
  } while (cursor);
  return { rows, pages };
}
