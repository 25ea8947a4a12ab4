import * as z from 'zod/mini';
import { pipelineTemplates } from '@/features/pipelines/schema';
import { roleSchema } from '@/lib/auth/permissions';
import { requiredTextField, textField } from '@/lib/fields';

export const teamCreateSchema = z.strictObject({
  name: requiredTextField('Give the team a name.', 'A name', 100),
  /** ISO 4217. */
  currency: z.string('Choose a currency.').check(z.regex(/^[A-Z]{3}$/, 'Choose a currency.')),
  /** IANA name. */
  time_zone: z.string('Choose a time zone.').check(z.refine(isTimeZone, 'Choose a time zone.')),
  template: z.enum(pipelineTemplates, 'Choose a pipeline.'),
  sample_data: z._default(z.boolean(), false),
});
export type TeamCreate = z.infer<typeof teamCreateSchema>;

/** Intl also takes offsets such as +01:00, which Postgres reads the other way round. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Z]/i.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

export const profilePatchSchema = z.partial(
  z.strictObject({
    full_name: textField('A name', 200),
    last_team_id: z.uuid('Choose a team.'),
  }),
);
export type ProfilePatch = z.infer<typeof profilePatchSchema>;

export const memberSchema = z.object({
  user_id: z.string(),
  role: roleSchema,
  profile: z.object({ full_name: z.string(), email: z.string() }),
});
export type Member = z.infer<typeof memberSchema>;

/** What a team is set to. */
export const teamSettingsSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** ISO 4217. */
  currency: z.string(),
  /** Once there are deals, whose amounts are in it. */
  currency_fixed: z.boolean(),
  time_zone: z.string(),
  visibility: z.enum(['everyone', 'own']),
  /** Percent; null where nobody has said. */
  gross_margin: z.nullable(z.number()),
  version: z.number(),
});
export type TeamSettings = z.infer<typeof teamSettingsSchema>;

const margin = 'The gross margin goes from 0 to 100 percent.';

/** Any of the settings; the `version` seen where a conflict should be noticed. */
export const teamPatchSchema = z.strictObject({
  name: z.optional(teamCreateSchema.shape.name),
  currency: z.optional(teamCreateSchema.shape.currency),
  time_zone: z.optional(teamCreateSchema.shape.time_zone),
  visibility: z.optional(z.enum(['everyone', 'own'], 'Choose who sees what.')),
  gross_margin: z.optional(
    z.nullable(
      z
        .number(margin)
        .check(z.minimum(0, margin), z.maximum(100, margin), z.multipleOf(0.01, 'Two decimals are enough.')),
    ),
  ),
  version: z.optional(z.int('Send the version that you saw.')),
});
export type TeamPatch = z.infer<typeof teamPatchSchema>;

/** The name, typed to confirm. */
export const teamDeleteSchema = z.strictObject({
  name: z.string('Type the name of the team.').check(z.trim()),
});
export type TeamDelete = z.infer<typeof teamDeleteSchema>;

/** A member as those see them who manage members: with what would be handed over. */
export const memberDetailsSchema = z.extend(memberSchema, {
  joined_at: z.string(),
  last_active_at: z.nullable(z.string()),
  owned: z.object({
    companies: z.number(),
    contacts: z.number(),
    deals: z.number(),
    open_tasks: z.number(),
  }),
});
export type MemberDetails = z.infer<typeof memberDetailsSchema>;

const memberId = z.uuid('Choose a member.');

export const membersQuerySchema = z.strictObject({ view: z.optional(z.enum(['details'])) });
export const memberParamsSchema = z.object({ userId: z.uuid() });
export const memberPatchSchema = z.strictObject({ role: roleSchema });
export const memberRemovalSchema = z.strictObject({ hand_over_to: memberId });
export type MemberRemoval = z.infer<typeof memberRemovalSchema>;
/** Without somebody to hand over to, an owner takes it. */
export const teamLeaveSchema = z.strictObject({ hand_over_to: z.optional(memberId) });
export const teamTransferSchema = z.strictObject({ user_id: memberId });

/** What becomes of one's teams with one's account: `blocked` means that it cannot go yet. */
export const departureSchema = z.object({
  team_id: z.string(),
  name: z.string(),
  fate: z.enum(['delete', 'blocked', 'leave']),
});
export type Departure = z.infer<typeof departureSchema>;
