import type { Calendar } from './calendar.ts';
import type { DrawnContact } from './contacts.ts';
import type { DrawnDeal } from './deals.ts';
import type { Random } from './random.ts';

/** Who activities are about, and how many members log them. */
export interface Cast {
  contacts: DrawnContact[];
  deals: DrawnDeal[];
  owners: number;
}

/** Something to log: with whom, about what and when. */
export interface Occasion {
  contact: number | null;
  deal: number | null;
  /** The member in charge. */
  owner: number;
  day: number;
  at: string;
  /** The deal's title; empty without one. */
  about: string;
  /** What the contact is called in a sentence. */
  name: string;
  fullName: string;
  email: string | null;
}

export const drawMember = (random: Random, owners: number): number => random.int(0, owners - 1);

/** A working day while a deal is worked on; of the last `within` days where these are asked for and it is open. */
export function drawDealDay(
  random: Random,
  calendar: Calendar,
  { first, last }: { first: number; last: number },
  within: number | null,
): number {
  const from = within !== null && last === calendar.lastDay ? Math.max(first, last - within + 1) : first;
  const day = calendar.workday(random.int(from, last));
  // A weekend at the very end has no working day after it.
  return day > last ? first : day;
}

/** An occasion on a deal, with its contact; on the day it was made it is the late afternoon. */
export function onDeal(random: Random, calendar: Calendar, cast: Cast, within: number | null): Occasion {
  const open = [...cast.deals.keys()].filter((place) => cast.deals[place]?.outcome === 'open');
  const places = within !== null && open.length > 0 ? open : [...cast.deals.keys()];
  const place = random.pick(places);
  const deal = cast.deals[place];
  if (!deal) throw new Error(`There is no deal ${place}.`);
  const day = drawDealDay(random, calendar, deal.days, within);
  return {
    ...personOf(cast, deal.row.contact),
    deal: place,
    owner: deal.row.owner ?? drawMember(random, cast.owners),
    day,
    at: day === deal.days.first ? calendar.time(random, day, 17, 19) : calendar.time(random, day, 8, 18),
    about: deal.row.title,
  };
}

/** An occasion with a contact alone; contacts are entered before noon. */
export function onContact(random: Random, calendar: Calendar, cast: Cast): Occasion {
  const place = random.pick([...cast.contacts.keys()]);
  const contact = cast.contacts[place];
  if (!contact) throw new Error(`There is no contact ${place}.`);
  const day = calendar.drawDay(random, contact.day);
  return {
    ...personOf(cast, place),
    deal: null,
    owner: contact.row.owner ?? drawMember(random, cast.owners),
    day,
    at: day === contact.day ? calendar.time(random, day, 12, 18) : calendar.time(random, day, 8, 18),
    about: '',
  };
}

function personOf({ contacts }: Cast, contact: number | null) {
  const person = contacts[contact ?? -1]?.row;
  return {
    contact: person ? contact : null,
    name: person?.first_name ?? 'them',
    fullName: person ? `${person.first_name} ${person.last_name}`.trim() : 'Somebody of theirs',
    email: person?.email ?? null,
  };
}
