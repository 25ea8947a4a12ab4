import { withQuery } from '@/lib/with-query';
import type { FeedbackQuery } from './schema';

/** URLs of the feedback API, which are SWR's keys, too. */
export const feedbackKeys = {
  all: '/api/crm/feedback',
  list: (query: FeedbackQuery) => withQuery('/api/crm/feedback', query),
  one: (id: string) => `/api/crm/feedback/${id}`,
};
