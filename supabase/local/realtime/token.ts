import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';

const headerSchema = z.object({ alg: z.literal('HS256') });
const claimsSchema = z.looseObject({
  sub: z.optional(z.string()),
  role: z.enum(['anon', 'authenticated', 'service_role']),
  /** Seconds since 1970. */
  exp: z.number(),
});

export type Claims = z.infer<typeof claimsSchema>;

/** The claims of an access token of the embedded Auth; null where it is forged or has run out. */
export function readToken(token: string, secret: string): Claims | null {
  try {
    const [header = '', body = '', signature = ''] = token.split('.');
    headerSchema.parse(decode(header));
    const expected = createHmac('sha256', secret).update(`${header}.${body}`).digest();
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const claims = claimsSchema.parse(decode(body));
    return claims.exp * 1000 > Date.now() ? claims : null;
  } catch {
    return null;
  }
}

const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
