'use client';

import { useState } from 'react';
import type { SWRResponse } from 'swr';
import type { ApiError } from '@/lib/api/api-error';

/** A record as far as it is there; otherwise what <NoRecord> says of it. */
export interface LoadedRecord<Row> {
  record: Row | undefined;
  /** Deleted, or hidden from whoever looks: the API does not tell these apart. */
  gone: boolean;
  error: ApiError | undefined;
  retry(): void;
}

/**
 * What SWR has of one record. SWR keeps what it had when a record is asked for again and
 * is no longer there; nothing of that may stay in sight, not even when the connection is
 * lost after that.
 */
export function useRecord<Row>({ data, error, mutate }: SWRResponse<Row, ApiError>): LoadedRecord<Row> {
  const [wasGone, setWasGone] = useState(false);
  const gone = error !== undefined && (wasGone || error.code === 'not_found');
  if (gone !== wasGone) setWasGone(gone);
  return { record: gone ? undefined : data, gone, error, retry: () => void mutate() };
}
