'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { mergeKeys } from '../keys';
import type { MergeKind } from '../kinds';
import type { LinkCounts } from '../schema';

/** How many rows refer to a record, by table. */
export function useCRMLinksApi(kind: MergeKind, id: string) {
  return useSWR<LinkCounts, ApiError>(mergeKeys.links(kind, id), { keepPreviousData: false });
}
