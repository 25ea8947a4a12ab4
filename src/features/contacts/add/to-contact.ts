import { addTags } from '@/components/form/tags';
import { completeWebAddress } from '@/lib/web-address';
import type { AddContactValues, CompanyValues, LeadValues, PersonalValues } from './values';

// The body of POST /contacts, step by step; the schema then trims it and makes blanks null.

export const personalToContact = (values: PersonalValues) => ({
  ...values,
  linkedin_url: completeWebAddress(values.linkedin_url),
});

/** The company that was matched, one to be made, or none; what stands beside a matched one is not sent. */
export function companyToContact({ company_id, ...company }: CompanyValues) {
  if (company_id) return { company_id };
  if (company.name.trim() === '') return {};
  return { company: { ...company, website: completeWebAddress(company.website) } };
}

/** A tag that was typed and not closed by Enter is meant, too. */
export const leadToContact = ({ tag, ...values }: LeadValues) => ({
  ...values,
  tags: addTags(values.tags, tag),
});

export const toContact = ({ personal, company, lead }: AddContactValues) => ({
  ...personalToContact(personal),
  ...companyToContact(company),
  ...leadToContact(lead),
});
