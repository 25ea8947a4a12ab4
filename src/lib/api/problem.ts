import * as z from 'zod/mini';

/** A problem document (RFC 9457), the one shape of every failed answer. */
export const problemSchema = z.object({
  title: z.string(),
  status: z.number(),
  /** What to tell the user. */
  detail: z.string(),
  /** What programs compare: `not_found`, `invalid_input`, `conflict`, … */
  code: z.string(),
  request_id: z.string(),
  /** For bad input: the place in the body or query as a JSON pointer (RFC 6901), and what is wrong there. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  /** For a stale write: the record as it is now. */
  current: z.optional(z.unknown()),
});

export type Problem = z.infer<typeof problemSchema>;
export type FieldError = NonNullable<Problem['errors']>[number];
