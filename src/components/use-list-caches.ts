'use client';

import { useSWRConfig } from 'swr';
import type { Answer } from '@/lib/api/fetcher';

type Pages<Row> = Answer<Row[]>[];

/** What is kept of the lists under a URL, whatever their filters: see use-pages.ts. */
export function useListCaches<Row extends { id: string }>(root: string) {
  const { cache, mutate } = useSWRConfig();
  // SWR's own prefix for what it keeps the pages of a list under.
  const isList = (key: string) => key === `$inf$${root}` || key.startsWith(`$inf$${root}?`);
  const lists = () => [...cache.keys()].filter(isList);

  return {
    /**
     * Shows what became of a record; null when it is gone. A row changes in place, even
     * where it no longer fits the filter or the order, so that it does not jump away.
     */
    show(id: string, record: Row | null) {
      const change = (rows: Row[]) => rows.flatMap((row) => (row.id !== id ? [row] : record ? [record] : []));
      for (const key of lists()) {
        const inPages = (pages?: Pages<Row>) => pages?.map((page) => ({ ...page, data: change(page.data) }));
        void mutate<Pages<Row>>(key, inPages, { revalidate: false });
      }
    },
    refetch() {
      for (const key of lists()) void mutate(key);
    },
  };
}
