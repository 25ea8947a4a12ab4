// Apart from schema.ts, which brings zod, so that a page's first load can know them.

/** In the order in which a person goes through them; lists sort by it. */
export const contactTypes = ['lead', 'prospect', 'customer', 'partner'] as const;
export type ContactType = (typeof contactTypes)[number];

/** In the order of the process; lists sort by it. */
export const leadStatuses = [
  'new',
  'contacted',
  'qualified',
  'nurturing',
  'converted',
  'unqualified',
] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** Where people come from; suggestions, since any other text will do. */
export const leadSources = [
  'Website',
  'Referral',
  'Trade fair',
  'Social media',
  'Newsletter',
  'Advertising',
  'Cold call',
] as const;

/** What a list of contacts can be sorted by; null goes last in both directions. */
export const contactSorts = [
  'name',
  'company_name',
  'email',
  'type',
  'lead_status',
  'owner_name',
  'created_at',
  'updated_at',
] as const;
export type ContactSort = (typeof contactSorts)[number];
