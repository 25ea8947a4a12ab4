import * as z from 'zod/mini';
import { roleSchema } from '@/lib/auth/permissions';
import { emailAddress } from '@/lib/email-address';

/** An invite that nobody has accepted yet. */
export const inviteSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: roleSchema,
  invited_by: z.object({ user_id: z.string(), name: z.string() }),
  sent_at: z.string(),
  expires_at: z.string(),
});
export type Invite = z.infer<typeof inviteSchema>;

export const inviteCreateSchema = z.strictObject({ email: emailAddress, role: roleSchema });
export type InviteCreate = z.infer<typeof inviteCreateSchema>;

export const inviteParamsSchema = z.object({ inviteId: z.uuid() });

/** What inviting answers. The link is shown this once: only its hash is stored. */
export interface SentInvite {
  invite: Invite;
  link: string;
  /** Whether a mail with the link is on its way. */
  mailed: boolean;
}

/** 32 bytes in base64url, as in the link. */
const token = z.string().check(z.regex(/^[\w-]{43}$/));

export const inviteTokenParamsSchema = z.object({ token });
export const inviteAcceptSchema = z.strictObject({ token });

/** What the holder of a link sees before signing in. */
export const invitePreviewSchema = z.object({
  team_name: z.string(),
  inviter_name: z.string(),
  email: z.string(),
  role: roleSchema,
  state: z.enum(['open', 'expired', 'accepted']),
});
export type InvitePreview = z.infer<typeof invitePreviewSchema>;
