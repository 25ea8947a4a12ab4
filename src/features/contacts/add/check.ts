import * as z from 'zod/mini';
import { companyInPlaceSchema } from '@/features/companies/schema';
import type { FieldError } from '@/lib/api/problem';
import { contactCreateSchema, contactPatchSchema } from '../schema';
import { indexOfStep, type StepId, steps } from './steps';
import { companyToContact, leadToContact, personalToContact, toContact } from './to-contact';
import type { AddContactValues } from './values';

// A contact's fields as a change of one takes them, since those of creation hang together.
const personalSchema = z.pick(contactPatchSchema, {
  first_name: true,
  last_name: true,
  email: true,
  personal_email: true,
  phone: true,
  mobile: true,
  job_title: true,
  birthday: true,
  linkedin_url: true,
  notes: true,
});
const companySchema = z.extend(z.pick(contactPatchSchema, { company_id: true }), {
  company: z.optional(companyInPlaceSchema),
});
const leadSchema = z.pick(contactPatchSchema, {
  type: true,
  lead_status: true,
  lead_source: true,
  owner_id: true,
  tags: true,
});

/** What is wrong in one step, as the API would say it: by JSON pointer into the body. */
export function checkStep(step: StepId, values: AddContactValues): FieldError[] {
  switch (step) {
    case 'personal':
      return errorsOf(personalSchema.safeParse(personalToContact(values.personal)));
    case 'company':
      return errorsOf(companySchema.safeParse(companyToContact(values.company)));
    case 'lead':
      return errorsOf(leadSchema.safeParse(leadToContact(values.lead)));
  }
}

/** The whole form as POST /contacts takes it, or what is wrong with it. */
export function checkAll(values: AddContactValues) {
  const result = contactCreateSchema.safeParse(toContact(values));
  return result.success ? { contact: result.data, errors: [] } : { contact: null, errors: errorsOf(result) };
}

/** The step that can be shown: the wanted one, or the first before it that is not right yet. */
export function stepWithinReach(wanted: StepId, values: AddContactValues): StepId {
  const before = steps.slice(0, indexOfStep(wanted));
  return before.find((step) => checkStep(step, values).length > 0) ?? wanted;
}

const errorsOf = ({ error }: { error?: { issues: z.core.$ZodIssue[] } }): FieldError[] =>
  (error?.issues ?? []).map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message }));
