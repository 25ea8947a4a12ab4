import type { Contact, ContactPatch } from '../schema';

/** A contact's fields that the panel's form has, in its order, by what it calls them. */
export const fieldLabels = {
  first_name: 'First name',
  last_name: 'Last name',
  email: 'Email',
  personal_email: 'Personal email',
  phone: 'Phone',
  mobile: 'Mobile',
  job_title: 'Job title',
  company_id: 'Company',
  type: 'Type',
  lead_status: 'Status',
  lead_source: 'Source',
  owner_id: 'Owner',
  tags: 'Tags',
  birthday: 'Birthday',
  linkedin_url: 'LinkedIn',
  notes: 'Notes',
} satisfies Partial<Record<keyof Contact, string>>;

export type FieldName = keyof typeof fieldLabels;
export const fieldNames = Object.keys(fieldLabels) as FieldName[];

export type ContactValues = Pick<Contact, FieldName>;
export type ContactFields = Omit<ContactPatch, 'version'>;

/** What stands in the form of a contact. */
export const toValues = (contact: Contact): ContactValues =>
  Object.fromEntries(fieldNames.map((name) => [name, contact[name]])) as ContactValues;
