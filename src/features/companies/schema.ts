import * as z from 'zod/mini';
import {
  blankIsNull,
  bothWays,
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
import { companySorts } from './values';

/** A company as pickers show it. */
export const companyOptionSchema = z.object({ id: z.string(), name: z.string() });
export type CompanyOption = z.infer<typeof companyOptionSchema>;

/** A company as lists show it, with what is counted of it. */
export const companyRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  website: z.nullable(z.string()),
  industry: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
  linkedin_url: z.nullable(z.string()),
  owner_id: z.nullable(z.string()),
  owner_name: z.nullable(z.string()),
  owner_email: z.nullable(z.string()),
  contact_count: z.number(),
  open_deal_count: z.number(),
  /** Minor units of the team's currency. */
  open_deal_amount: z.number(),
  version: z.number(),
  created_at: timestamp(),
  updated_at: timestamp(),
});
export type CompanyRow = z.infer<typeof companyRowSchema>;

/** A company as its own page shows it. */
export const companySchema = z.extend(companyRowSchema, {
  notes: z.nullable(z.string()),
  won_deal_count: z.number(),
  /** Minor units of the team's currency. */
  won_deal_amount: z.number(),
});
export type Company = z.infer<typeof companySchema>;

const name = () => requiredTextField('Give the company a name.', 'A name', 200);

/** What may be told of a company when it is made along with something else. */
const facts = {
  website: blankIsNull(webAddressField()),
  industry: blankIsNull(textField('An industry', 100)),
  phone: blankIsNull(textField('A phone number', 50)),
  address: blankIsNull(textField('An address', 500)),
};

const fields = {
  ...facts,
  name: name(),
  linkedin_url: blankIsNull(webAddressField()),
  notes: blankIsNull(textField('A note', 5000)),
  owner_id: z.nullable(idField('Choose a member.')),
};

export const companyCreateSchema = z.extend(z.partial(z.strictObject(fields)), { name: name() });
export type CompanyCreate = z.infer<typeof companyCreateSchema>;

/** A company typed into another form. */
export const companyInPlaceSchema = z.extend(z.partial(z.strictObject(facts)), { name: name() });

/** Fields to change, with the `version` seen where a conflict should be noticed. */
export const companyPatchSchema = z.extend(z.partial(z.strictObject(fields)), {
  version: z.optional(versionField()),
});
export type CompanyPatch = z.infer<typeof companyPatchSchema>;

export const companyParamsSchema = z.object({ companyId: idField() });

/** What GET /companies understands. `view=options` serves pickers: the best 20, without a page to follow. */
export const companiesQuerySchema = z.strictObject({
  view: z.optional(z.enum(['list', 'options'])),
  /** Part of the name. */
  q: z.optional(searchField()),
  owner_id: z.optional(ownerFilterField()),
  industry: z.optional(textField('An industry', 100)),
  sort: z.optional(bothWays(companySorts)),
  cursor: z.optional(z.string()),
  limit: z.optional(limitField()),
});
export type CompaniesQuery = z.infer<typeof companiesQuerySchema>;

/** What GET /companies/count understands: the filters of the list. */
export const companiesCountQuerySchema = z.omit(companiesQuerySchema, {
  view: true,
  sort: true,
  cursor: true,
  limit: true,
});
export type CompaniesCountQuery = z.infer<typeof companiesCountQuerySchema>;

/** The same change to several companies, or their end; all of them or none. */
export const companiesBulkSchema = z
  .strictObject({
    ids: idsField('companies'),
    change: z.optional(z.strictObject({ owner_id: fields.owner_id }, 'Change the owner.')),
    delete: z.optional(z.literal(true)),
  })
  .check(
    z.refine(({ change, delete: gone }) => (change === undefined) === (gone === true), {
      path: ['change'],
      error: 'Say either what changes or that the companies are deleted.',
    }),
  );
export type CompaniesBulk = z.infer<typeof companiesBulkSchema>;
export type CompaniesChange = NonNullable<CompaniesBulk['change']>;
