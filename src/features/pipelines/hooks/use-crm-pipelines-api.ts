'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { pipelineKeys } from '../keys';
import type { Pipeline } from '../schema';

/** The team's pipelines with their stages, both in order. */
export function useCRMPipelinesApi() {
  return useSWR<Pipeline[], ApiError>(pipelineKeys.all);
}
