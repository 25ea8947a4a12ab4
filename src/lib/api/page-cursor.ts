import 'server-only';
import * as z from 'zod/mini';
import { decodeCursor, encodeCursor } from './cursor';

export interface Order<By extends string> {
  by: By;
  descending: boolean;
}

/** "-created_at" is by creation, the newest first. */
export const orderOf = <By extends string>(sort: By | `-${By}`): Order<By> => ({
  by: sort.replace(/^-/, '') as By,
  descending: sort.startsWith('-'),
});

/** Where a page ended: what it was sorted by, and the id. */
interface PageEnd {
  key: string | number | null;
  id: string;
}

/** What a cursor may carry for each order of a list. */
export type SortKeys<By extends string> = Record<By, z.ZodMiniType<PageEnd['key']>>;

export const textKey = z.string().check(z.maxLength(2000));
export const momentKey = z.iso.datetime({ offset: true });

export const writePageCursor = <By extends string>({ by, descending }: Order<By>, { key, id }: PageEnd) =>
  encodeCursor([by, descending, key, id]);

/** 422 for a cursor of another order: its key would mean something else. */
export function readPageCursor<By extends string>(
  { by, descending }: Order<By>,
  keys: SortKeys<By>,
  cursor: string,
): PageEnd {
  const place = z.tuple([z.literal(by), z.literal(descending), keys[by], z.uuid()]);
  const [, , key, id] = decodeCursor(cursor, place);
  return { key, id };
}

export interface Page<Row> {
  rows: Row[];
  next_cursor: string | null;
}

/** A page as private.page_of_cards in the database makes it, with its rows under `name`. */
export function parsePage<Row extends z.ZodMiniType, By extends string>(
  answer: unknown,
  name: string,
  row: Row,
  order: Order<By>,
): Page<z.infer<Row>> {
  const page = z.object({
    [name]: z.array(row),
    next: z.nullable(z.object({ key: z.nullable(z.union([z.string(), z.number()])), id: z.string() })),
  });
  const { next, [name]: rows } = page.parse(answer) as { next: PageEnd | null } & Record<
    string,
    z.infer<Row>[]
  >;
  return { rows: rows ?? [], next_cursor: next && writePageCursor(order, next) };
}
