import * as z from 'zod/mini';
import { stageKinds } from '@/features/pipelines/schema';
import { dayField, limitField, requiredTextField, searchField, textField } from '@/lib/fields';
import { priorities } from '@/lib/priorities';
import { timestamp } from '@/lib/timestamp';
import { stageColors } from '@/theme/stage-palette';
import type { AmountWords } from './amount-words';
import { collaboratorKinds, contactRoles, dealSorts, mostAmount } from './values';

const id = () => z.uuid('This is not an id.');
const percent = (words: string) => z.int(words).check(z.minimum(0, words), z.maximum(100, words));
const date = () => z.iso.date('Give a date as year-month-day.');

/** A deal as cards and rows show it: the row of `deals` with the names of what it refers to. */
export const dealCardSchema = z.object({
  id: z.string(),
  pipeline_id: z.string(),
  stage_id: z.string(),
  position: z.string(),
  title: z.string(),
  /** Minor units of the team's currency. */
  amount: z.nullable(z.number()),
  priority: z.enum(priorities),
  progress: z.number(),
  /** Percent; null means the stage's. */
  probability: z.nullable(z.number()),
  expected_close_date: z.nullable(z.string()),
  closed_date: z.nullable(z.string()),
  lost_reason: z.nullable(z.string()),
  contact_id: z.nullable(z.string()),
  company_id: z.nullable(z.string()),
  owner_id: z.nullable(z.string()),
  version: z.number(),
  created_at: timestamp(),
  updated_at: timestamp(),
  stage_name: z.string(),
  stage_kind: z.enum(stageKinds),
  contact_name: z.nullable(z.string()),
  contact_email: z.nullable(z.string()),
  contact_phone: z.nullable(z.string()),
  company_name: z.nullable(z.string()),
  owner_name: z.nullable(z.string()),
  owner_email: z.nullable(z.string()),
  contact_tags: z.array(z.string()),
  stage_entered_at: timestamp(),
  /** When something last happened to it. */
  last_update_at: timestamp(),
  /** When its stage's patience ends; null where it has no end. */
  stale_at: z.nullable(timestamp()),
  /** Members beside the owner; followers see it without working on it. */
  collaborators: z.array(
    z.object({
      user_id: z.string(),
      full_name: z.string(),
      email: z.string(),
      kind: z.enum(collaboratorKinds),
    }),
  ),
});
export type DealCard = z.infer<typeof dealCardSchema>;

/** A deal as a conflict shows it, with whoever took it to its stage; null where they left or hide it. */
export type ConflictingDeal = DealCard & { moved_by: { user_id: string; name: string } | null };

const stageChangeSchema = z.object({
  id: z.string(),
  /** Null for the stage it was created in. */
  from_stage_name: z.nullable(z.string()),
  to_stage_name: z.string(),
  to_kind: z.enum(stageKinds),
  moved_at: timestamp(),
  mover: z.nullable(z.object({ full_name: z.string(), email: z.string() })),
});

/** Somebody on the customer's side, and the part they play; the primary one may have none. */
export const dealContactSchema = z.object({
  contact_id: z.string(),
  full_name: z.string(),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  job_title: z.nullable(z.string()),
  company_name: z.nullable(z.string()),
  role: z.nullable(z.enum(contactRoles)),
  is_primary: z.boolean(),
});
export type DealContact = z.infer<typeof dealContactSchema>;

/** A deal with its way through the stages, the last step first, and its contacts, the primary one first. */
export const dealDetailsSchema = z.extend(dealCardSchema, {
  stage_history: z.array(stageChangeSchema),
  contacts: z.array(dealContactSchema),
});
export type DealDetails = z.infer<typeof dealDetailsSchema>;

/** A column of the board. Count and sums are over all its deals, not only those in `deals`. */
export const boardStageSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(stageKinds),
  color: z.enum(stageColors),
  probability: z.number(),
  stale_after_days: z.nullable(z.number()),
  count: z.number(),
  total: z.number(),
  weighted_total: z.number(),
  deals: z.array(dealCardSchema),
  /** Continues `deals`; null when they are all there. */
  next_cursor: z.nullable(z.string()),
});
export type BoardStage = z.infer<typeof boardStageSchema>;

export interface Board {
  pipeline_id: string;
  stages: BoardStage[];
}

const title = () => requiredTextField('Give the deal a title.', 'A title', 200);

const amount = ({ unreadable, negative, tooLarge }: AmountWords) =>
  z.int(unreadable).check(z.minimum(0, negative), z.maximum(mostAmount, tooLarge));

const wordsForPrograms: AmountWords = {
  unreadable: 'Give the amount in minor units, as a whole number.',
  negative: 'An amount cannot be negative.',
  tooLarge: 'This amount is too large.',
};

/** Fields that may be set at creation and changed one by one later. */
const fields = {
  title: title(),
  amount: z.nullable(amount(wordsForPrograms)),
  priority: z.enum(priorities),
  progress: percent('Progress goes from 0 to 100.'),
  probability: z.nullable(percent('Probability goes from 0 to 100.')),
  expected_close_date: z.nullable(dayField()),
  contact_id: z.nullable(id()),
  company_id: z.nullable(id()),
  owner_id: z.nullable(id()),
};

export const dealCreateSchema = z.extend(z.partial(z.strictObject(fields)), {
  title: title(),
  stage_id: z.uuid('Choose a stage.'),
  contact_id: z.uuid('Choose a contact.'),
  /** Members who work on it beside its owner. */
  collaborators: z.optional(z.array(id()).check(z.maxLength(50, 'Name 50 members at most.'))),
  /** The first note of its thread. */
  note: z.optional(z.nullable(textField('A note', 10_000))),
});
export type DealCreate = z.infer<typeof dealCreateSchema>;

/** The same for a form, where amounts are typed. */
export const dealFormSchema = (words: AmountWords): typeof dealCreateSchema =>
  z.extend(dealCreateSchema, { amount: z.optional(z.nullable(amount(words))) });

const lostReason = () => textField('A reason', 500);

const version = () => z.int('Send the version that you saw.');

/**
 * A change to a deal: either fields, with the `version` seen where a conflict
 * should be noticed, or a move. A move goes to the bottom of `stage_id` with
 * `at_bottom`, else right after `after_id`, else right before `before_id`, else on
 * top, and needs the `version`.
 */
export const dealPatchSchema = z
  .extend(z.partial(z.strictObject(fields)), {
    lost_reason: z.optional(z.nullable(lostReason())),
    version: z.optional(version()),
    stage_id: z.optional(id()),
    after_id: z.optional(z.nullable(id())),
    before_id: z.optional(z.nullable(id())),
    at_bottom: z.optional(z.boolean()),
  })
  .check(
    z.refine((patch) => !patch.stage_id || patch.version !== undefined, {
      path: ['version'],
      error: 'Send the version that you saw.',
    }),
    z.refine((patch) => !patch.stage_id || Object.keys(patch).every((key) => moveFields.includes(key)), {
      path: ['stage_id'],
      error: 'Move the deal and change its fields in two requests.',
    }),
    z.refine((patch) => patch.stage_id || !(patch.after_id || patch.before_id || patch.at_bottom), {
      path: ['stage_id'],
      error: 'Say to which stage the deal moves.',
    }),
  );
export type DealPatch = z.infer<typeof dealPatchSchema>;

const moveFields = ['stage_id', 'version', 'after_id', 'before_id', 'at_bottom', 'lost_reason'];

export const dealParamsSchema = z.object({ dealId: id() });
/** Without `view` a deal comes with its stages and contacts. */
export const dealQuerySchema = z.strictObject({ view: z.optional(z.enum(['card'])) });
export const collaboratorParamsSchema = z.object({ dealId: id(), userId: id() });
export const collaboratorPutSchema = z.strictObject({
  kind: z._default(z.enum(collaboratorKinds), 'collaborator'),
});
export const dealContactParamsSchema = z.object({ dealId: id(), contactId: id() });

/** The part a contact plays; `primary` makes it the one that the deal is with. */
export const dealContactPutSchema = z.strictObject({
  role: z.optional(z.enum(contactRoles, 'Choose a role.')),
  primary: z.optional(z.literal(true)),
});
export type DealContactPut = z.infer<typeof dealContactPutSchema>;

/** A deal in numbers, see public.deal_analytics for how each is computed. Days have one decimal. */
export const dealAnalyticsSchema = z.object({
  days_in_stage: z.number(),
  total_days: z.number(),
  /** Null where the pipeline has no such stays or deals yet; `…_count` says how many there are. */
  median_days_in_stage: z.nullable(z.number()),
  stage_stay_count: z.number(),
  median_total_days: z.nullable(z.number()),
  won_deal_count: z.number(),
  /** Percent: the deal's own, else the stage's. */
  probability: z.number(),
  amount: z.nullable(z.number()),
  weighted_amount: z.nullable(z.number()),
  activity_counts: z.object({
    call: z.number(),
    email: z.number(),
    meeting: z.number(),
    note: z.number(),
    task: z.number(),
  }),
  /** Messages of its thread. */
  note_count: z.number(),
  /** The last call, email or meeting; null where there was none. */
  last_contact_at: z.nullable(timestamp()),
  days_since_last_contact: z.nullable(z.number()),
});
export type DealAnalytics = z.infer<typeof dealAnalyticsSchema>;

const sorts = dealSorts.flatMap((sort) => [sort, `-${sort}` as const]);

/** Which deals a board or a list is about. */
const filter = {
  /** Words of the title, the contact or the company. */
  q: z.optional(searchField()),
  owner_id: z.optional(z.union([id(), z.literal('none')], 'Give the id of a member, or none.')),
  priority: z.optional(z.enum(priorities)),
  /** Closed: won or lost. */
  status: z.optional(z.enum(['open', 'won', 'lost', 'closed'])),
  closed_from: z.optional(date()),
  closed_to: z.optional(date()),
  /** Deals that were open when a day ended. */
  open_on: z.optional(date()),
  /** Deals that were in a stage between two days, as the sales funnel counts them. */
  visited_stage_id: z.optional(id()),
  visited_from: z.optional(date()),
  visited_to: z.optional(date()),
  visited_how: z.optional(z.enum(['entered', 'went_on', 'lost'])),
  /** The deal with which each customer was first won between two days; for those who see the whole team. */
  first_won_from: z.optional(date()),
  first_won_to: z.optional(date()),
  contact_id: z.optional(id()),
  company_id: z.optional(id()),
  close_from: z.optional(date()),
  close_to: z.optional(date()),
  /** A tag of the deal's contact. */
  tag: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
};

/** How many deals fit, and what they are worth, in minor units. */
export const dealSumsSchema = z.object({ deals: z.number(), amount: z.number() });
export type DealSums = z.infer<typeof dealSumsSchema>;
export const dealSumsQuerySchema = z.strictObject({
  ...z.omit(z.strictObject(filter), { q: true }).shape,
  pipeline_id: z.optional(id()),
  stage: z.optional(id()),
});
export type DealSumsQuery = z.infer<typeof dealSumsQuerySchema>;

/** What GET /deals understands. Without `view` and `stage` it answers with the board. */
export const dealsQuerySchema = z.strictObject({
  ...filter,
  view: z.optional(z.enum(['board', 'list'])),
  pipeline_id: z.optional(id()),
  stage: z.optional(id()),
  /** Of lists; a minus before the name turns the order round. */
  sort: z.optional(z.enum(sorts)),
  cursor: z.optional(z.string()),
  /** Of a page. */
  limit: z.optional(limitField()),
});
export type DealsQuery = z.infer<typeof dealsQuerySchema>;
export type DealsFilter = Pick<DealsQuery, keyof typeof filter>;

const mostAtOnce = 200;

/** The same change to several deals, or their end; all of them or none. */
export const dealsBulkSchema = z
  .strictObject({
    ids: z
      .array(id())
      .check(
        z.minLength(1, 'Say which deals.'),
        z.maxLength(mostAtOnce, `Change ${mostAtOnce} deals at a time at most.`),
      ),
    change: z.optional(
      z.union(
        [
          z.strictObject({ stage_id: id(), lost_reason: z.optional(lostReason()) }),
          z.strictObject({ owner_id: z.nullable(id()) }),
          z.strictObject({ priority: z.enum(priorities) }),
        ],
        'Change the stage, the owner or the priority.',
      ),
    ),
    delete: z.optional(z.literal(true)),
  })
  .check(
    z.refine(({ change, delete: gone }) => (change === undefined) === (gone === true), {
      path: ['change'],
      error: 'Say either what changes or that the deals are deleted.',
    }),
  );
export type DealsBulk = z.infer<typeof dealsBulkSchema>;
export type DealsChange = NonNullable<DealsBulk['change']>;
