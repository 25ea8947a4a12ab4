import type { DealsQuery } from './schema';

/** Whose deals they are: those of a contact or of a company. */
type Whose = Pick<DealsQuery, 'contact_id' | 'company_id'>;

/** The open or the past deals of a record, those last changed first. */
export const recordDealsQuery = (whose: Whose, status: 'open' | 'closed') => ({
  ...whose,
  status,
  sort: '-updated_at' as const,
});
