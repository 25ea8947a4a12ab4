import type { DrawnContact } from './contacts.ts';
import type { DrawnDeal } from './deals.ts';
import type { Random } from './random.ts';
import type { SampleDealContact } from './types.ts';

const parts = [
  { role: 'decision_maker', weight: 5 },
  { role: 'champion', weight: 4 },
  { role: 'influencer', weight: 4 },
  { role: 'user', weight: 4 },
  { role: 'blocker', weight: 1 },
  { role: 'other', weight: 2 },
] as const;

/** Who else at the company has a say in a deal; most primary contacts have a role, too. */
export function drawDealContacts(
  random: Random,
  contacts: DrawnContact[],
  deals: DrawnDeal[],
): SampleDealContact[] {
  const drawRole = () => random.weighted(parts, (part) => part.weight).role;
  return deals.flatMap(({ row, days }, deal) => {
    const primary = row.contact !== null && random.chance(0.6) ? [row.contact] : [];
    const colleagues = [...contacts.keys()].filter((place) => {
      const contact = contacts[place];
      return (
        contact && place !== row.contact && contact.row.company === row.company && contact.day <= days.last
      );
    });
    const others =
      row.company !== null && colleagues.length > 0 && random.chance(0.45)
        ? Array.from({ length: random.int(1, 3) }, () => random.pick(colleagues))
        : [];
    return [...new Set([...primary, ...others])].map((contact) => ({ deal, contact, role: drawRole() }));
  });
}
