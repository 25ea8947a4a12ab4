import 'server-only';
import * as z from 'zod/mini';
import { momentKey, type Order, type SortKeys, textKey } from '@/lib/api/page-cursor';
import type { DealSort } from '../values';

/** `position` is the order of a column on the board. */
export type DealOrder = Order<DealSort | 'position'>;

export const dealSortKeys: SortKeys<DealOrder['by']> = {
  title: textKey,
  contact_name: z.nullable(textKey),
  company_name: z.nullable(textKey),
  owner_name: z.nullable(textKey),
  stage: textKey,
  position: textKey,
  priority: z.int(),
  amount: z.nullable(z.int()),
  expected_close_date: z.nullable(z.iso.date()),
  updated_at: momentKey,
  created_at: momentKey,
};
