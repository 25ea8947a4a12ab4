'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { mergeKeys } from '../keys';
import type { MergeKind } from '../kinds';
import type { RecordMerge } from '../schema';

/** What was merged into a record, the last first; only for those who may merge. */
export function useCRMMergesApi(kind: MergeKind, id: string | null) {
  return useSWR<RecordMerge[], ApiError>(id && mergeKeys.of(kind, id), { keepPreviousData: false });
}
