import * as z from 'zod/mini';

export const auditActions = [
  'create',
  'update',
  'delete',
  'join',
  'leave',
  'role_change',
  'invite',
  'revoke_invite',
  'sign_in',
] as const;

export const auditKinds = [
  'activity',
  'company',
  'contact',
  'deal',
  'deal_collaborator',
  'deal_contact',
  'feedback',
  'invite',
  'member',
  'merge',
  'note',
  'pipeline',
  'spend',
  'stage',
  'team',
] as const;

const value = z.unknown();

/** Something that somebody did, as it was then. */
export const auditEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  /** Null for what the database did by itself. */
  actor: z.nullable(z.object({ user_id: z.string(), name: z.string() })),
  action: z.enum(auditActions),
  kind: z.enum(auditKinds),
  record_id: z.nullable(z.string()),
  /** What the record was called. */
  label: z.nullable(z.string()),
  /** By field: what it was and what it became. A deleted record has only what it was. */
  changes: z.nullable(z.record(z.string(), z.object({ old: z.optional(value), new: z.optional(value) }))),
  /** What the ids in `changes` are called. */
  names: z.record(z.string(), z.string()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Whole days of the team's zone, both included. */
const day = z.optional(z.iso.date());

export const auditQuerySchema = z.strictObject({
  actor_id: z.optional(z.uuid()),
  kind: z.optional(z.enum(auditKinds)),
  action: z.optional(z.enum(auditActions)),
  record_id: z.optional(z.uuid()),
  from: day,
  to: day,
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;
