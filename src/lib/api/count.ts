import * as z from 'zod/mini';

/** Where counting ends, so that it costs no more in a team of any size. */
const atMost = 10_000;

export const countSchema = z.object({
  count: z.number(),
  /** There are more than were counted. */
  more: z.boolean(),
});
export type Count = z.infer<typeof countSchema>;

/** A count as the database gives it, which goes one further than it says. */
export const toCount = (counted: number): Count => ({
  count: Math.min(counted, atMost),
  more: counted > atMost,
});
