'use client';

import { useLayoutEffect, useRef } from 'react';
import { useSWRConfig } from 'swr';
import useSWRInfinite, { unstable_serialize } from 'swr/infinite';
import type { ApiError } from '@/lib/api/api-error';
import type { Answer } from '@/lib/api/fetcher';
import { useApi } from './api-provider';

interface Question {
  url: string | null;
  controller: AbortController;
}

/**
 * A list, page after page, which a new question begins anew: the requests of the one
 * before are cancelled, since nobody would see their answers. `urlOf` makes the address
 * of the page that a cursor leads to, or null while there is nothing to ask.
 */
export function usePages<Row extends { id: string }>(urlOf: (cursor: string | undefined) => string | null) {
  const api = useApi();
  const { cache, fallback } = useSWRConfig();
  const asked = useRef<Question>(null);
  const first = urlOf(undefined);

  function signalOf(url: string | null): AbortSignal {
    if (asked.current?.url !== url) {
      asked.current?.controller.abort();
      asked.current = { url, controller: new AbortController() };
    }
    return asked.current.controller.signal;
  }

  // Also where the new question needs no request, because its answer is kept.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function is the same question's.
  useLayoutEffect(() => {
    signalOf(first);
  }, [first]);

  const { data, error, mutate, size, setSize, isLoading } = useSWRInfinite<Answer<Row[]>, ApiError>(
    (_index, before: Answer<Row[]> | null) => {
      if (!before) return first;
      return before.meta?.next_cursor ? urlOf(before.meta.next_cursor) : null;
    },
    (url: string) => api.page<Row[]>(url, signalOf(first)),
  );
  // What was cancelled is being asked again by now.
  const failed = error !== undefined && error.code !== 'cancelled';
  // While a question waits for its answer, the rows of the one before stay; where it fails, they would mislead.
  const key = unstable_serialize(() => first);
  const shown = failed && !(cache.get(key)?.data ?? fallback[key]) ? undefined : data;

  return {
    /** Undefined while loading. */
    rows: shown && uniqueRows(shown.flatMap((page) => page.data)),
    /** Why there are no rows. */
    error: failed && !shown ? error : undefined,
    mutate,
    /** How the next rows are asked for, as `MoreRows` takes it; null where there are none. */
    more: shown?.at(-1)?.meta?.next_cursor
      ? {
          loading: isLoading || (size > shown.length && !failed),
          failed,
          onLoad: () => void setSize(shown.length + 1),
        }
      : null,
  };
}

/** A record that changed between two pages may be in both. */
const uniqueRows = <Row extends { id: string }>(rows: Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
