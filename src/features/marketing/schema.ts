import * as z from 'zod/mini';
import { requiredTextField } from '@/lib/fields';

/** What a channel may cost and has cost in a month, in minor units of the team's currency. */
const channelSpendSchema = z.object({
  channel: z.string(),
  allotted: z.number(),
  used: z.number(),
});

export type ChannelSpend = z.infer<typeof channelSpendSchema>;

/** A month, by its first day, with its channels by name; without a version where nothing is entered. */
export const monthSpendSchema = z.object({
  month: z.string(),
  version: z.nullable(z.string()),
  channels: z.array(channelSpendSchema),
});
export type MonthSpend = z.infer<typeof monthSpendSchema>;

const month = () =>
  z.iso
    .date('Give a month by its first day.')
    .check(z.refine((day) => day.endsWith('-01'), 'Give a month by its first day.'));

const money = () =>
  z
    .int('Give the amount in minor units, as a whole number.')
    .check(
      z.minimum(0, 'An amount cannot be negative.'),
      z.maximum(10_000_000_000_000, 'This amount is too large.'),
    );

export const monthSpendPutSchema = z.strictObject({
  month: month(),
  channels: z
    .array(
      z.strictObject({
        channel: requiredTextField('Name the channel.', 'A channel', 100),
        allotted: money(),
        used: money(),
      }),
    )
    .check(
      z.maxLength(50, 'A month has 50 channels at most.'),
      z.refine(
        (channels) =>
          new Set(channels.map(({ channel }) => channel.normalize().toLowerCase())).size === channels.length,
        'Name each channel once.',
      ),
    ),
  /** The version seen, null where there was none; without it, the month is put whatever it is by now. */
  version: z.optional(z.nullable(z.string('Send the version that you saw.'))),
});
export type MonthSpendPut = z.infer<typeof monthSpendPutSchema>;

/** The months from one to another, both included. */
export const spendQuerySchema = z.strictObject({ from: month(), to: month() });
export type SpendQuery = z.infer<typeof spendQuerySchema>;
