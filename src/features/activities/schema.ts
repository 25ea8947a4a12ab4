import * as z from 'zod/mini';
import {
  dayField,
  emailField,
  idField,
  limitField,
  momentField,
  requiredTextField,
  searchField,
  textField,
  versionField,
} from '@/lib/fields';
import { priorities } from '@/lib/priorities';
import { timestamp } from '@/lib/timestamp';
import { activityTypes, callOutcomes, directions, taskViews, timelineTypes } from './values';

/** A member as rows name them; null where they have left the team. */
const personSchema = z.object({ user_id: z.string(), name: z.string() });

/** A moment as the database compares them: in UTC. */
const utcMoment = (words: string) =>
  z.pipe(
    momentField(words),
    z.transform((text) => new Date(text).toISOString()),
  );

const direction = () => z.enum(directions, 'Say whether it came in or went out.');
const addresses = () =>
  z._default(z.array(emailField()).check(z.maxLength(50, 'Name 50 addresses at most.')), []);

/**
 * What each type has beside the columns that all share. The database checks the same
 * (private.is_activity_metadata); a task has columns of its own.
 */
const metadataSchemas = {
  call: z.strictObject({
    direction: direction(),
    minutes: z.optional(
      z
        .int('Give the length in whole minutes.')
        .check(
          z.minimum(0, 'A length cannot be negative.'),
          z.maximum(1440, 'A call has 1440 minutes at most.'),
        ),
    ),
    outcome: z.optional(z.enum(callOutcomes, 'Choose an outcome.')),
  }),
  email: z.strictObject({ direction: direction(), to: addresses(), cc: addresses() }),
  meeting: z
    .strictObject({
      place: z.optional(textField('A place', 500)),
      start: z.optional(utcMoment('Say when it starts.')),
      end: z.optional(utcMoment('Say when it ends.')),
      attendees: z._default(
        z
          .array(requiredTextField('Say who.', 'A name', 200))
          .check(z.maxLength(100, 'Name 100 people at most.')),
        [],
      ),
    })
    .check(
      z.refine(({ start, end }) => !start || !end || start <= end, {
        path: ['end'],
        error: 'It cannot end before it starts.',
      }),
    ),
  note: z.strictObject({}),
  task: z.strictObject({}),
};

/** What every activity has; `type` and `metadata` go together, see `activitySchema`. */
const common = z.object({
  id: z.string(),
  subject: z.string(),
  body: z.nullable(z.string()),
  contact_id: z.nullable(z.string()),
  contact_name: z.nullable(z.string()),
  deal_id: z.nullable(z.string()),
  deal_title: z.nullable(z.string()),
  company_id: z.nullable(z.string()),
  company_name: z.nullable(z.string()),
  /** When it took or takes place; for a task, when it was set. */
  occurred_at: timestamp(),
  /** The last four are a task's alone; the others have none, and normal priority. */
  due_date: z.nullable(z.string()),
  assignee: z.nullable(personSchema),
  priority: z.enum(priorities),
  completed_at: z.nullable(timestamp()),
  author: z.nullable(personSchema),
  version: z.number(),
  created_at: timestamp(),
  updated_at: timestamp(),
});

/** A logged call, email, meeting or note, or a task, with the names of what it hangs on. */
export const activitySchema = z.discriminatedUnion('type', [
  z.extend(common, { type: z.literal('call'), metadata: metadataSchemas.call }),
  z.extend(common, { type: z.literal('email'), metadata: metadataSchemas.email }),
  z.extend(common, { type: z.literal('meeting'), metadata: metadataSchemas.meeting }),
  z.extend(common, { type: z.literal('note'), metadata: metadataSchemas.note }),
  z.extend(common, { type: z.literal('task'), metadata: metadataSchemas.task }),
]);
export type Activity = z.infer<typeof activitySchema>;

const subject = () => requiredTextField('Give it a subject.', 'A subject', 200);

/** Fields that may be set at creation and changed one by one later. */
const fields = {
  subject: subject(),
  body: z.nullable(textField('A text', 10_000)),
  occurred_at: momentField('Say when it was.'),
  contact_id: z.nullable(idField('Choose a contact.')),
  deal_id: z.nullable(idField('Choose a deal.')),
  company_id: z.nullable(idField('Choose a company.')),
};

/** Fields that tasks have and others do not. */
const taskFields = {
  due_date: z.nullable(dayField()),
  assignee_id: z.nullable(idField('Choose a member.')),
  priority: z.enum(priorities, 'Choose a priority.'),
};

const createOf = { ...z.partial(z.strictObject(fields)).shape, subject: subject() };

/**
 * A new activity. It hangs on a contact, a deal or a company; one on a deal is also on
 * the deal's contact and company, one on a contact on its company, unless it names others.
 */
export const activityCreateSchema = z
  .discriminatedUnion(
    'type',
    [
      z.strictObject({ ...createOf, type: z.literal('call'), metadata: metadataSchemas.call }),
      z.strictObject({ ...createOf, type: z.literal('email'), metadata: metadataSchemas.email }),
      z.strictObject({
        ...createOf,
        type: z.literal('meeting'),
        metadata: z._default(metadataSchemas.meeting, { attendees: [] }),
      }),
      z.strictObject({
        ...createOf,
        type: z.literal('note'),
        metadata: z._default(metadataSchemas.note, {}),
      }),
      z.strictObject({
        ...createOf,
        ...z.partial(z.strictObject(taskFields)).shape,
        type: z.literal('task'),
        metadata: z._default(metadataSchemas.task, {}),
      }),
    ],
    'Choose a type.',
  )
  .check(
    z.refine(({ contact_id, deal_id, company_id }) => Boolean(contact_id || deal_id || company_id), {
      path: ['contact_id'],
      error: 'Link it to a contact, a deal or a company.',
    }),
  );
/** As forms send it; what has a default may be left out. */
export type ActivityCreate = z.input<typeof activityCreateSchema>;
export type ParsedActivityCreate = z.infer<typeof activityCreateSchema>;

/**
 * Fields to change, with the `version` seen where a conflict should be noticed.
 * `metadata` is replaced as a whole; `completed` is a task's.
 */
export const activityPatchSchema = z.partial(
  z.strictObject({
    ...fields,
    ...taskFields,
    metadata: z.record(z.string(), z.unknown()),
    completed: z.boolean('Say whether it is done.'),
    version: versionField(),
  }),
);
export type ActivityPatch = z.infer<typeof activityPatchSchema>;

/** The schema of the metadata of a type. */
export const metadataSchemaOf = (type: Activity['type']) => metadataSchemas[type];

export const activityParamsSchema = z.object({ activityId: idField() });

/** Which activities, and where in the list. */
export const activitiesQuerySchema = z.strictObject({
  contact_id: z.optional(idField()),
  deal_id: z.optional(idField()),
  company_id: z.optional(idField()),
  type: z.optional(z.enum(activityTypes)),
  /** Part of the subject or the text. */
  q: z.optional(searchField()),
  cursor: z.optional(z.string()),
  limit: z.optional(limitField()),
});
export type ActivitiesQuery = z.infer<typeof activitiesQuerySchema>;

/** A message in a deal's thread. */
export const dealNoteSchema = z.object({
  id: z.string(),
  deal_id: z.string(),
  body: z.string(),
  author: z.nullable(personSchema),
  version: z.number(),
  created_at: timestamp(),
  updated_at: timestamp(),
});
export type DealNote = z.infer<typeof dealNoteSchema>;

const noteBody = () => requiredTextField('Write something.', 'A note', 10_000);

export const dealNoteCreateSchema = z.strictObject({ body: noteBody() });
export const dealNotePatchSchema = z.strictObject({ body: noteBody(), version: z.optional(versionField()) });
export type DealNotePatch = z.infer<typeof dealNotePatchSchema>;
export const dealNoteParamsSchema = z.object({ dealId: idField(), noteId: idField() });

/** A page of a list that has no filter. */
export const pageQuerySchema = z.strictObject({
  cursor: z.optional(z.string()),
  limit: z.optional(limitField()),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

const dealLink = z.object({ id: z.string(), title: z.string() });
const entry = { id: z.string(), at: timestamp(), actor: z.nullable(personSchema) };

/** A record that a timeline tells the making or the owner of. */
const record = z.object({
  kind: z.enum(['contact', 'deal', 'company']),
  id: z.string(),
  name: z.string(),
});

/** One line of a timeline, newest first; `id` is that of the row behind it. */
export const timelineEntrySchema = z.discriminatedUnion('kind', [
  z.object({ ...entry, kind: z.literal('activity'), activity: activitySchema }),
  z.object({ ...entry, kind: z.literal('note'), note: dealNoteSchema, deal: dealLink }),
  z.object({
    ...entry,
    kind: z.literal('stage_change'),
    deal: dealLink,
    from_stage_name: z.string(),
    to_stage_name: z.string(),
    to_kind: z.enum(['open', 'won', 'lost']),
  }),
  z.object({
    ...entry,
    kind: z.literal('created'),
    record,
    /** The stage a deal began in. */
    stage_name: z.nullable(z.string()),
  }),
  z.object({
    ...entry,
    kind: z.literal('owner_change'),
    record,
    /** Names as they were then; null is nobody. */
    from_name: z.nullable(z.string()),
    to_name: z.nullable(z.string()),
  }),
]);
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const timelineQuerySchema = z.strictObject({
  type: z.optional(z.enum(timelineTypes)),
  q: z.optional(searchField()),
  cursor: z.optional(z.string()),
  limit: z.optional(limitField()),
});
export type TimelineQuery = z.infer<typeof timelineQuerySchema>;
export type TimelineFilter = Pick<TimelineQuery, 'type' | 'q'>;

const assignee = z.union([idField(), z.enum(['me', 'all'])], 'Give the id of a member, me or all.');

/** Which tasks: by when they are due where the team is; those without a day are upcoming. */
export const tasksQuerySchema = z.strictObject({
  view: z._default(z.enum(taskViews), 'open'),
  assignee: z._default(assignee, 'me'),
  contact_id: z.optional(idField()),
  deal_id: z.optional(idField()),
  company_id: z.optional(idField()),
  cursor: z.optional(z.string()),
  limit: z.optional(limitField()),
});
export type TasksQuery = z.infer<typeof tasksQuerySchema>;

export const taskCountsQuerySchema = z.strictObject({ assignee: z._default(assignee, 'me') });

/** Open tasks by when they are due. */
export const taskCountsSchema = z.object({ overdue: z.number(), today: z.number(), upcoming: z.number() });
export type TaskCounts = z.infer<typeof taskCountsSchema>;
