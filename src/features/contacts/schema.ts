import * as z from 'zod/mini';

const words = (what: string, most: number) =>
  z.string().check(z.trim(), z.maxLength(most, `${what} has ${most} characters at most.`));

/** A contact as pickers show it. */
export const contactOptionSchema = z.object({
  id: z.string(),
  full_name: z.string(),
  email: z.nullable(z.string()),
  company_id: z.nullable(z.string()),
  company_name: z.nullable(z.string()),
});
export type ContactOption = z.infer<typeof contactOptionSchema>;

export const contactCreateSchema = z.strictObject({
  first_name: z
    .string('Give a first name.')
    .check(
      z.trim(),
      z.minLength(1, 'Give a first name.'),
      z.maxLength(100, 'A first name has 100 characters at most.'),
    ),
  last_name: z.optional(words('A last name', 100)),
  email: z.optional(z.nullable(z.email('This is not an email address.').check(z.maxLength(254)))),
  phone: z.optional(z.nullable(words('A phone number', 50))),
  job_title: z.optional(z.nullable(words('A job title', 200))),
  company_id: z.optional(z.nullable(z.uuid('Choose a company.'))),
});
export type ContactCreate = z.infer<typeof contactCreateSchema>;

export const contactsQuerySchema = z.strictObject({
  q: z._default(z.string().check(z.maxLength(200, 'Search for 200 characters at most.')), ''),
});
