import * as z from 'zod/mini';
import { pipelineTemplates } from '@/features/pipelines/schema';
import { roleSchema } from '@/lib/auth/permissions';

export const teamCreateSchema = z.strictObject({
  name: z
    .string('Give the team a name.')
    .check(
      z.trim(),
      z.minLength(1, 'Give the team a name.'),
      z.maxLength(100, 'A name has 100 characters at most.'),
    ),
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
    full_name: z.string().check(z.trim(), z.maxLength(200, 'A name has 200 characters at most.')),
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
