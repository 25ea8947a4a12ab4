'use client';

import { usePages } from '@/components/use-pages';
import { activityKeys } from '../keys';
import type { TimelineEntry, TimelineFilter } from '../schema';
import type { Subject } from '../values';

/** What happened around a record, newest first, page after page. */
export function useCRMTimelineApi(subject: Subject | null, filter: TimelineFilter = {}) {
  return usePages<TimelineEntry>((cursor) =>
    subject ? activityKeys.timeline(subject, { ...filter, cursor }) : null,
  );
}
