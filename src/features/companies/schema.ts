import * as z from 'zod/mini';

/** A company as pickers show it. */
export const companyOptionSchema = z.object({ id: z.string(), name: z.string() });
export type CompanyOption = z.infer<typeof companyOptionSchema>;

export const companyCreateSchema = z.strictObject({
  name: z
    .string('Give the company a name.')
    .check(
      z.trim(),
      z.minLength(1, 'Give the company a name.'),
      z.maxLength(200, 'A name has 200 characters at most.'),
    ),
});
export type CompanyCreate = z.infer<typeof companyCreateSchema>;

export const companiesQuerySchema = z.strictObject({
  q: z._default(z.string().check(z.maxLength(200, 'Search for 200 characters at most.')), ''),
});
