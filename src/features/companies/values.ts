// Apart from schema.ts, which brings zod, so that a page's first load can know them.

/** Suggestions, since any other text will do. */
export const industries = [
  'Agriculture',
  'Construction',
  'Education',
  'Energy',
  'Finance',
  'Food and drink',
  'Healthcare',
  'Hospitality',
  'Logistics',
  'Manufacturing',
  'Media',
  'Professional services',
  'Public sector',
  'Retail',
  'Software',
] as const;

/** What a list of companies can be sorted by; null goes last in both directions. */
export const companySorts = ['name', 'industry', 'owner_name', 'created_at', 'updated_at'] as const;
export type CompanySort = (typeof companySorts)[number];
