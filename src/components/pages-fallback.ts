import { unstable_serialize } from 'swr/infinite';

/** The first page of a list as SWR's fallback: see use-pages.ts. */
export const pagesFallback = <Row>(url: string, rows: Row[], next_cursor: string | null) => ({
  [unstable_serialize(() => url)]: [{ data: rows, meta: { next_cursor } }],
});
