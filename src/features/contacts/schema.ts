import * as z from 'zod/mini';
import { companyInPlaceSchema } from '@/features/companies/schema';
import { todayIn } from '@/lib/dates';
import {
  blankIsNull,
  bothWays,
  emailField,
  idField,
  idsField,
  limitField,
  ownerFilterField,
  requiredTextField,
  searchField,
  textField,
  versionField,
  webAddressField,
} from '@/lib/fields';
import { timestamp } from '@/lib/timestamp';
import { contactSorts, contactTypes, leadStatuses } from './values';

/** A contact as pickers show it. */
export const contactOptionSchema = z.object({
  id: z.string(),
  full_name: z.string(),
  email: z.nullable(z.string()),
  company_id: z.nullable(z.string()),
  company_name: z.nullable(z.string()),
});
export type ContactOption = z.infer<typeof contactOptionSchema>;

/** A contact as lists show it: its own fields, the names of what it refers to, its deals counted. */
export const contactRowSchema = z.object({
  id: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  full_name: z.string(),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  mobile: z.nullable(z.string()),
  job_title: z.nullable(z.string()),
  company_id: z.nullable(z.string()),
  company_name: z.nullable(z.string()),
  type: z.enum(contactTypes),
  lead_source: z.nullable(z.string()),
  lead_status: z.enum(leadStatuses),
  tags: z.array(z.string()),
  owner_id: z.nullable(z.string()),
  owner_name: z.nullable(z.string()),
  owner_email: z.nullable(z.string()),
  deal_count: z.number(),
  open_deal_count: z.number(),
  version: z.number(),
  created_at: timestamp(),
  updated_at: timestamp(),
});
export type ContactRow = z.infer<typeof contactRowSchema>;

/** A contact as its own page shows it. */
export const contactSchema = z.extend(contactRowSchema, {
  personal_email: z.nullable(z.string()),
  /** A calendar day. */
  birthday: z.nullable(z.string()),
  linkedin_url: z.nullable(z.string()),
  notes: z.nullable(z.string()),
  company_website: z.nullable(z.string()),
  created_by: z.nullable(z.string()),
});
export type Contact = z.infer<typeof contactSchema>;

/** A contact that resembles one about to be made, by address or by name. */
export const contactDuplicateSchema = z.object({
  id: z.string(),
  full_name: z.string(),
  email: z.nullable(z.string()),
  company_name: z.nullable(z.string()),
  match: z.enum(['email', 'name']),
});
export type ContactDuplicate = z.infer<typeof contactDuplicateSchema>;

const firstName = () => requiredTextField('Give a first name.', 'A first name', 100);

/** Where it is latest; the team's own day is looked at where the team is known. */
const latestToday = () => todayIn('Pacific/Kiritimati');

const birthday = () =>
  z.iso.date('Give a birthday as year-month-day.').check(
    z.refine((day) => day <= latestToday(), 'A birthday cannot be in the future.'),
    z.refine((day) => day >= '1900-01-01', 'Give a birthday from 1900 on.'),
  );

const tag = () => requiredTextField('A tag cannot be empty.', 'A tag', 50);
const tags = () =>
  z.pipe(
    z.array(tag()).check(z.maxLength(30, 'A contact has 30 tags at most.')),
    z.transform((names) => [...new Set(names)]),
  );

/** Fields that may be set at creation and changed one by one later. */
const fields = {
  first_name: firstName(),
  last_name: textField('A last name', 100),
  email: blankIsNull(emailField()),
  personal_email: blankIsNull(emailField()),
  phone: blankIsNull(textField('A phone number', 50)),
  mobile: blankIsNull(textField('A mobile number', 50)),
  job_title: blankIsNull(textField('A job title', 200)),
  company_id: z.nullable(idField('Choose a company.')),
  type: z.enum(contactTypes, 'Choose a type.'),
  lead_source: blankIsNull(textField('A source', 100)),
  lead_status: z.enum(leadStatuses, 'Choose a status.'),
  tags: tags(),
  birthday: blankIsNull(birthday()),
  linkedin_url: blankIsNull(webAddressField()),
  notes: blankIsNull(textField('A note', 5000)),
  owner_id: z.nullable(idField('Choose a member.')),
};

/**
 * A new contact. `company` is one that is made along with it, unless the team has one
 * of that name: then that one is taken. An `id` makes it safe to send the same again.
 */
export const contactCreateSchema = z
  .extend(z.partial(z.strictObject(fields)), {
    id: z.optional(idField()),
    first_name: firstName(),
    company: z.optional(z.nullable(companyInPlaceSchema)),
  })
  .check(
    z.refine(({ company, company_id }) => !(company && company_id), {
      path: ['company'],
      error: 'Choose a company or describe a new one.',
    }),
  );
export type ContactCreate = z.infer<typeof contactCreateSchema>;

/** Fields to change, with the `version` seen where a conflict should be noticed. */
export const contactPatchSchema = z.extend(z.partial(z.strictObject(fields)), {
  version: z.optional(versionField()),
});
export type ContactPatch = z.infer<typeof contactPatchSchema>;

export const contactParamsSchema = z.object({ contactId: idField() });

/** As JSON, since any sign may be part of a text. */
const listOfTexts = (words: string) =>
  z.string().check(
    z.refine((json) => {
      try {
        return z.array(z.string()).safeParse(JSON.parse(json)).success;
      } catch {
        return false;
      }
    }, words),
  );

/** What GET /contacts understands. `view=options` serves pickers: the best 20, without a page to follow. */
export const contactsQuerySchema = z.strictObject({
  view: z.optional(z.enum(['list', 'options'])),
  /** Part of the name, an address, a phone number however typed, or the company's name. */
  q: z.optional(searchField()),
  type: z.optional(z.enum(contactTypes)),
  status: z.optional(z.enum(leadStatuses)),
  tag: z.optional(tag()),
  owner_id: z.optional(ownerFilterField()),
  company_id: z.optional(idField()),
  /** Lead sources as a JSON array; an empty text in it stands for contacts without one. */
  source_in: z.optional(listOfTexts('Give the sources as a JSON array.')),
  source_not_in: z.optional(listOfTexts('Give the sources as a JSON array.')),
  /** Days where the team is. */
  created_from: z.optional(z.iso.date('Give a date as year-month-day.')),
  created_to: z.optional(z.iso.date('Give a date as year-month-day.')),
  sort: z.optional(bothWays(contactSorts)),
  cursor: z.optional(z.string()),
  limit: z.optional(limitField()),
});
export type ContactsQuery = z.infer<typeof contactsQuerySchema>;

/** What GET /contacts/count understands: the filters of the list. */
export const contactsCountQuerySchema = z.omit(contactsQuerySchema, {
  view: true,
  sort: true,
  cursor: true,
  limit: true,
});
export type ContactsCountQuery = z.infer<typeof contactsCountQuerySchema>;

/** Who is already there; `exclude` is the contact being edited. */
export const contactDuplicatesQuerySchema = z.strictObject({
  email: z.optional(textField('An email address', 254)),
  name: z.optional(textField('A name', 201)),
  exclude: z.optional(idField()),
});
export type ContactDuplicatesQuery = z.infer<typeof contactDuplicatesQuerySchema>;

/** The same change to several contacts, or their end; all of them or none. */
export const contactsBulkSchema = z
  .strictObject({
    ids: idsField('contacts'),
    change: z.optional(
      z
        .partial(
          z.strictObject({
            owner_id: fields.owner_id,
            type: fields.type,
            add_tags: tags(),
            remove_tags: tags(),
          }),
        )
        .check(
          z.refine((change) => Object.keys(change).length > 0, 'Change the owner, the type or the tags.'),
        ),
    ),
    delete: z.optional(z.literal(true)),
  })
  .check(
    z.refine(({ change, delete: gone }) => (change === undefined) === (gone === true), {
      path: ['change'],
      error: 'Say either what changes or that the contacts are deleted.',
    }),
  );
export type ContactsBulk = z.infer<typeof contactsBulkSchema>;
export type ContactsChange = NonNullable<ContactsBulk['change']>;
