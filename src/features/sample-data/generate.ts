import { drawActivities } from './activities.ts';
import { createCalendar } from './calendar.ts';
import { drawCompanies } from './companies.ts';
import { drawDetails } from './contact-details.ts';
import { drawContacts } from './contacts.ts';
import { drawDealContacts } from './deal-contacts.ts';
import { drawDeals } from './deals.ts';
import { drawFeedback } from './feedback.ts';
import { drawNotes } from './notes.ts';
import { samplePipelines } from './pipelines.ts';
import { qualify } from './qualify.ts';
import { createRandom } from './random.ts';
import { drawSpend } from './spend.ts';
import type { SampleData, SampleSize } from './types.ts';

const usualSize: SampleSize = { companies: 60, contacts: 300, deals: 150, activities: 900, owners: 9 };

interface Wish {
  seed: number;
  /** `YYYY-MM-DD` where the team is. Everything happens in the year before that day. */
  today: string;
  size?: Partial<SampleSize>;
}

/** Makes up a year of a sales team: the same for the same wish, so that tests and pictures can rely on it. */
export function generateSampleData({ seed, today, size }: Wish): SampleData {
  const wanted = { ...usualSize, ...size };
  const random = createRandom(seed);
  const calendar = createCalendar(today);
  const companies = drawCompanies(random, calendar, wanted);
  const contacts = drawContacts(random, calendar, wanted, companies);
  const deals = drawDeals(random, calendar, wanted, companies, contacts);
  // In the order in which they were thought of: what is drawn first stays the same for a seed.
  const people = qualify(random, contacts, deals);
  const cast = { contacts, deals, owners: wanted.owners };
  const dealContacts = drawDealContacts(random, contacts, deals);
  const activities = drawActivities(random, calendar, cast, wanted.activities);
  const notes = drawNotes(random, calendar, cast);
  const feedback = drawFeedback(random, calendar, contacts);
  return {
    pipelines: [...samplePipelines],
    companies: companies.map(({ row }) => row),
    contacts: people.map((person) => ({ ...person, ...drawDetails(random, person, today) })),
    deals: deals.map(({ row }) => row),
    stage_changes: deals.flatMap(({ changes }, deal) => changes.map((change) => ({ deal, ...change }))),
    deal_contacts: dealContacts,
    activities,
    notes,
    feedback,
    spend: drawSpend(random, today),
  };
}
