'use client';

import { useEffect, useState } from 'react';

/** Long enough to type the next letter. */
const pauseMs = 200;

/** Searches when typing pauses; an answer to an older question is dropped. */
export function useSearch<T>(
  search: (query: string, signal: AbortSignal) => Promise<T[]>,
  query: string,
  active: boolean,
) {
  const [answer, setAnswer] = useState<{ query: string; options: T[]; failed: boolean } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: callers pass `search` inline; a new function is no new question.
  useEffect(() => {
    if (!active) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const options = await search(query, controller.signal).catch(() => null);
      if (!controller.signal.aborted) setAnswer({ query, options: options ?? [], failed: options === null });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, active]);

  const current = answer?.query === query ? answer : null;
  return {
    options: current?.options ?? [],
    /** Those of the question before, while this one has no answer yet. */
    latest: answer?.options ?? [],
    loading: active && !current,
    failed: current?.failed ?? false,
  };
}
