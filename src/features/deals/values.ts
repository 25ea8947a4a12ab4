// Apart from schema.ts, which brings zod, so that the page's first load can know them.

/** The most a deal can be worth, in minor units; sums of columns stay exact in JSON. */
export const mostAmount = 10_000_000_000_000;

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

/** What a member is to a deal beside its owner. Both see it. */
export const collaboratorKinds = ['collaborator', 'follower'] as const;
export type CollaboratorKind = (typeof collaboratorKinds)[number];

/** The part that a contact plays in a deal. */
export const contactRoles = ['decision_maker', 'influencer', 'champion', 'user', 'blocker', 'other'] as const;
export type ContactRole = (typeof contactRoles)[number];
