'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { mergeKeys } from '../keys';
import type { MergeKind } from '../kinds';
import type { MergeRecord } from '../merge-fields';

/** A contact or company with all its fields. */
export function useMergeRecord(kind: MergeKind, id: string | null) {
  return useSWR<MergeRecord, ApiError>(id && mergeKeys.record(kind, id), { keepPreviousData: false });
}
