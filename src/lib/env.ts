import 'server-only';
import * as z from 'zod/mini';

const schema = z.object({
  NEXT_PUBLIC_SUPABASE_URL: z.url(),
  NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: z.string(),
  /** Page of the embedded mailbox; set by the launcher, absent with a real Supabase project. */
  CAIRN_MAILBOX_URL: z.optional(z.url()),
  /** Where Cairn is reached, for links in mails; where it is not set, the address of the request. */
  CAIRN_SITE_URL: z.optional(z.url()),
  /** The mail server for invites, `smtp://user:password@host:port`; Auth has one of its own. */
  CAIRN_SMTP_URL: z.optional(z.url()),
  /** Whom mails are from: `Cairn <crm@company.com>`. */
  CAIRN_MAIL_FROM: z._default(z.string(), 'Cairn <cairn@localhost>'),
  /** Requests a minute per user and team. */
  CAIRN_RATE_LIMIT: z._default(z.coerce.number(), 1200),
  /** Attempts a minute per address and per account on sign-in, sign-up and password reset. */
  CAIRN_AUTH_RATE_LIMIT: z._default(z.coerce.number(), 10),
});

/**
 * The server's settings. Parsed from the whole of `process.env`, because Next
 * would otherwise write the values of the build into the bundle, and one build
 * serves any Supabase.
 */
export const env = () => schema.parse(process.env);
