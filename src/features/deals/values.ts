// Apart from schema.ts, which brings zod, so that the page's first load can know them.

/** What a list of deals can be sorted by; null goes last in both directions. */
export const dealSorts = [
  'title',
  'contact_name',
  'company_name',
  'owner_name',
  'stage',
  'priority',
  'amount',
  'expected_close_date',
  'updated_at',
  'created_at',
] as const;
export type DealSort = (typeof dealSorts)[number];
