import 'server-only';
import * as z from 'zod/mini';
import { decodeCursor, encodeCursor } from '@/lib/api/cursor';
import type { DealSort } from '../values';

/** `position` is the order of a column on the board. */
export interface Order {
  by: DealSort | 'position';
  descending: boolean;
}

/** Where a page ended: what it was sorted by, and the id. */
export interface PageEnd {
  key: string | number | null;
  id: string;
}

const text = z.string().check(z.maxLength(2000));
const moment = z.iso.datetime({ offset: true });

const keys = {
  title: text,
  contact_name: z.nullable(text),
  company_name: z.nullable(text),
  owner_name: z.nullable(text),
  stage: text,
  position: text,
  priority: z.int(),
  amount: z.nullable(z.int()),
  expected_close_date: z.nullable(z.iso.date()),
  updated_at: moment,
  created_at: moment,
} satisfies Record<Order['by'], z.ZodMiniType>;

export const writePageCursor = ({ by, descending }: Order, { key, id }: PageEnd): string =>
  encodeCursor([by, descending, key, id]);

/** 422 for a cursor of another order: its key would mean something else. */
export function readPageCursor({ by, descending }: Order, cursor: string): PageEnd {
  const place = z.tuple([z.literal(by), z.literal(descending), keys[by], z.uuid()]);
  const [, , key, id] = decodeCursor(cursor, place);
  return { key, id };
}
