import type { ContactsQuery } from '@/features/contacts/schema';
import type { DealSumsQuery } from '@/features/deals/schema';
import type { FeedbackQuery } from '@/features/feedback/schema';

/** The records behind a number, as their lists find them. */
export type RowsBehind = { title: string } & (
  | { of: 'deals'; query: DealSumsQuery }
  | { of: 'contacts'; query: Pick<ContactsQuery, 'source' | 'created_from' | 'created_to'> }
  | { of: 'feedback'; query: Pick<FeedbackQuery, 'from' | 'to' | 'sentiment'> }
);
