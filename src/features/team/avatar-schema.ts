import * as z from 'zod/mini';

/** JSON, as all that is written: forms of other sites cannot send it. */
export const avatarPutSchema = z.strictObject({ image: z.base64('Send the picture as base64.') });

export const avatarParamsSchema = z.object({ userId: z.uuid() });
export const avatarQuerySchema = z.strictObject({ v: z.optional(z.string()) });
