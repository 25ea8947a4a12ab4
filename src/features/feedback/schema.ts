import * as z from 'zod/mini';
import { dayField, idField, limitField, textField, versionField } from '@/lib/fields';
import { timestamp } from '@/lib/timestamp';

/** What a contact said of us. */
export const feedbackSchema = z.object({
  id: z.string(),
  /** Null where the contact was deleted. */
  contact_id: z.nullable(z.string()),
  contact_name: z.nullable(z.string()),
  /** From 1, unhappy, to 5. */
  rating: z.number(),
  comment: z.nullable(z.string()),
  given_on: z.string(),
  created_by: z.nullable(z.string()),
  version: z.number(),
  created_at: timestamp(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

const rating = () =>
  z
    .int('Choose a rating from 1 to 5.')
    .check(z.minimum(1, 'Choose a rating from 1 to 5.'), z.maximum(5, 'Choose a rating from 1 to 5.'));
const comment = () => z.nullable(textField('A comment', 2000));

export const feedbackCreateSchema = z.strictObject({
  contact_id: idField('Choose a contact.'),
  rating: rating(),
  comment: z.optional(comment()),
  /** Today where the team is, unless it says otherwise. */
  given_on: z.optional(dayField()),
});
export type FeedbackCreate = z.infer<typeof feedbackCreateSchema>;

export const feedbackPatchSchema = z.partial(
  z.strictObject({ rating: rating(), comment: comment(), given_on: dayField(), version: versionField() }),
);
export type FeedbackPatch = z.infer<typeof feedbackPatchSchema>;

export const feedbackParamsSchema = z.object({ feedbackId: idField() });

/** The shares that the dashboard's chart counts. */
const sentiments = ['positive', 'neutral', 'negative'] as const;

export const feedbackQuerySchema = z.strictObject({
  contact_id: z.optional(idField()),
  /** 4 and 5, 3, 1 and 2. */
  sentiment: z.optional(z.enum(sentiments)),
  from: z.optional(dayField()),
  to: z.optional(dayField()),
  cursor: z.optional(z.string()),
  limit: z.optional(limitField()),
});
export type FeedbackQuery = z.infer<typeof feedbackQuerySchema>;
