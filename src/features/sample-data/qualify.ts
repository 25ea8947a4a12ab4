import type { DrawnContact } from './contacts.ts';
import type { DrawnDeal } from './deals.ts';
import type { Random } from './random.ts';
import type { SampleContact, SampleDetails } from './types.ts';

type Standing = Pick<SampleContact, 'type' | 'lead_status'>;

/** Gives contacts the type and status that fit their deals: who has bought is a customer, and so on. */
export function qualify(
  random: Random,
  contacts: DrawnContact[],
  deals: DrawnDeal[],
): Omit<SampleContact, keyof SampleDetails>[] {
  const having = (outcome: DrawnDeal['outcome'], reference: 'contact' | 'company') =>
    new Set(deals.filter((deal) => deal.outcome === outcome).map((deal) => deal.row[reference]));
  const won = having('won', 'contact');
  const open = having('open', 'contact');
  const lost = having('lost', 'contact');
  const buyers = having('won', 'company');

  const standing = (place: number, company: number | null): Standing => {
    if (won.has(place)) return { type: 'customer', lead_status: 'converted' };
    if (open.has(place)) return { type: 'prospect', lead_status: 'qualified' };
    if (company !== null && buyers.has(company) && random.chance(0.5)) {
      return { type: 'customer', lead_status: 'converted' };
    }
    if (lost.has(place)) {
      return random.chance(0.5)
        ? { type: 'prospect', lead_status: 'nurturing' }
        : { type: 'lead', lead_status: 'unqualified' };
    }
    if (random.chance(0.05)) return { type: 'partner', lead_status: 'contacted' };
    return { type: 'lead', lead_status: random.pick(['new', 'new', 'contacted', 'contacted', 'nurturing']) };
  };
  return contacts.map(({ row }, place) => ({ ...row, ...standing(place, row.company) }));
}
