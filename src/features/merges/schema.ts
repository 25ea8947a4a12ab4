import * as z from 'zod/mini';
import { idField, versionField } from '@/lib/fields';
import { timestamp } from '@/lib/timestamp';
import { mergeKinds } from './kinds';

/** A merge as the page of the record that stayed shows it. */
export const recordMergeSchema = z.object({
  id: z.string(),
  kind: z.enum(mergeKinds),
  kept_id: z.string(),
  dropped_id: z.string(),
  dropped_name: z.string(),
  merged_at: timestamp(),
  undo_until: timestamp(),
  undone_at: z.nullable(timestamp()),
  /** Null where they have left for good. */
  merged_by: z.nullable(z.object({ user_id: z.string(), name: z.string() })),
});
export type RecordMerge = z.infer<typeof recordMergeSchema>;

/**
 * Two records to become one: `keep_id` stays and gets `values`, which has the fields of
 * that kind of record. What is left open stays as it is there, or comes from the other
 * record where it is empty; tags are those of both.
 */
export const mergeBodySchema = <Values extends z.ZodMiniType<object>>(values: Values) =>
  z
    .strictObject({
      keep_id: idField(),
      drop_id: idField(),
      values: z.optional(values),
      /** Those seen, where a conflict should be noticed. */
      versions: z.optional(z.strictObject({ keep: versionField(), drop: versionField() })),
    })
    .check(
      z.refine(({ keep_id, drop_id }) => keep_id !== drop_id, {
        path: ['drop_id'],
        error: 'Choose another record to merge with.',
      }),
    );
export type MergeBody = z.infer<ReturnType<typeof mergeBodySchema<z.ZodMiniType<object>>>>;

/** Which record merges are asked about. */
export const mergesQuerySchema = z.strictObject({
  kind: z.enum(mergeKinds, 'Give a kind: contact or company.'),
  record_id: idField(),
});

export const mergeParamsSchema = z.object({ mergeId: idField() });

/** How many rows refer to a record, by table: what would move. */
export const linkCountsSchema = z.record(z.string(), z.number());
export type LinkCounts = z.infer<typeof linkCountsSchema>;
