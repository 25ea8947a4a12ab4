'use client';

import { usePages } from '@/components/use-pages';
import { feedbackKeys } from '../keys';
import type { Feedback, FeedbackQuery } from '../schema';

/** Feedback that fits, the latest first, page after page. */
export function useCRMFeedbackApi(query: Omit<FeedbackQuery, 'cursor'>) {
  return usePages<Feedback>((cursor) => feedbackKeys.list({ ...query, cursor }));
}
