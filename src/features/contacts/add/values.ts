import * as z from 'zod/mini';
import { contactTypes, leadStatuses } from '../values';

const text = z.string();

/** What stands in the form's fields, by step; a draft is read by it. */
export const addContactValuesSchema = z.object({
  personal: z.object({
    first_name: text,
    last_name: text,
    email: text,
    personal_email: text,
    phone: text,
    mobile: text,
    job_title: text,
    birthday: z.nullable(text),
    linkedin_url: text,
    notes: text,
  }),
  company: z.object({
    /** The company that is there already; without it, the name is that of a new one. */
    company_id: z.nullable(text),
    name: text,
    industry: text,
    website: text,
    phone: text,
    address: text,
  }),
  lead: z.object({
    type: z.enum(contactTypes),
    lead_status: z.enum(leadStatuses),
    lead_source: text,
    owner_id: z.nullable(text),
    tags: z.array(text),
    /** Being typed, and not added to the tags yet. */
    tag: z._default(text, ''),
  }),
});
export type AddContactValues = z.infer<typeof addContactValuesSchema>;
export type PersonalValues = AddContactValues['personal'];
export type CompanyValues = AddContactValues['company'];
export type LeadValues = AddContactValues['lead'];

/** The company that the form was opened from. */
export interface CompanyChoice {
  id: string;
  name: string;
}

/** An empty form: a new lead of whoever fills it in. */
export function emptyValues(ownerId: string): AddContactValues {
  return {
    personal: {
      first_name: '',
      last_name: '',
      email: '',
      personal_email: '',
      phone: '',
      mobile: '',
      job_title: '',
      birthday: null,
      linkedin_url: '',
      notes: '',
    },
    company: { company_id: null, name: '', industry: '', website: '', phone: '', address: '' },
    lead: { type: 'lead', lead_status: 'new', lead_source: '', owner_id: ownerId, tags: [], tag: '' },
  };
}

export function withCompany(values: AddContactValues, { id, name }: CompanyChoice): AddContactValues {
  return { ...values, company: { ...values.company, company_id: id, name } };
}
