import type { Calendar } from './calendar.ts';
import { type DrawnCompany, drawOwner } from './companies.ts';
import { firstNames, jobTitles, surnameHeads, surnameTails, unusualPeople } from './names.ts';
import type { Random } from './random.ts';
import { createUnique, fictionalPhone, slug, type Unique } from './text.ts';
import type { SampleContact, SampleDetails, SampleSize } from './types.ts';

export interface DrawnContact {
  /** Type and status follow from the contact's deals, see qualify; details come last. */
  row: Omit<SampleContact, 'type' | 'lead_status' | keyof SampleDetails>;
  /** The day it was entered. */
  day: number;
}

const leadSources = [
  { name: 'Website', weight: 26 },
  { name: 'Referral', weight: 22 },
  { name: 'Trade fair', weight: 14 },
  { name: 'Social media', weight: 12 },
  { name: 'Newsletter', weight: 9 },
  { name: 'Advertising', weight: 9 },
  { name: 'Cold call', weight: 6 },
  { name: null, weight: 4 },
];

const tags = ['decision maker', 'technical', 'newsletter', 'reference', 'price sensitive', 'VIP'];

export function drawContacts(
  random: Random,
  calendar: Calendar,
  size: SampleSize,
  companies: DrawnCompany[],
): DrawnContact[] {
  const unique = createUnique();
  return Array.from({ length: size.contacts }, (_, index) => {
    const name = unusualPeople[index] ?? {
      first_name: random.pick(firstNames),
      last_name: random.pick(surnameHeads) + random.pick(surnameTails),
    };
    // Every company gets somebody at once; the larger ones then get more.
    const first = companies[index];
    const day = first?.day ?? calendar.drawDay(random, 0);
    const company = first ? index : drawEmployer(random, companies, day);
    const employer = companies[company ?? -1];
    return {
      day,
      row: {
        ...name,
        email: random.chance(0.94)
          ? address(unique, name, index, `${employer?.domain ?? 'post'}.example`)
          : null,
        phone: random.chance(0.75) ? fictionalPhone(random) : null,
        job_title: random.chance(0.9) ? random.pick(jobTitles) : null,
        company,
        lead_source: random.weighted(leadSources, (source) => source.weight).name,
        tags: tags.filter(() => random.chance(0.12)),
        owner: random.chance(0.8) ? (employer?.row.owner ?? null) : drawOwner(random, size.owners),
        // After the company, which is entered before ten.
        created_at: calendar.time(random, day, 10, 12),
      },
    };
  });
}

/** The place of a company known by that day, larger ones more often; now and then none. */
function drawEmployer(random: Random, companies: DrawnCompany[], day: number): number | null {
  const known = [...companies.keys()].filter((place) => (companies[place]?.day ?? day) < day);
  if (known.length === 0 || random.chance(0.08)) return null;
  return random.weighted(known, (place) => companies[place]?.weight ?? 0);
}

/** `zoe.d-etoilebrune@…`; a number where the name has no Latin letters or is taken. */
function address(
  unique: Unique,
  name: { first_name: string; last_name: string },
  index: number,
  domain: string,
): string {
  const parts = [slug(name.first_name), slug(name.last_name)].filter(Boolean);
  const local = parts.join('.') || `contact${index}`;
  return unique(`${local}@${domain}`, (number) => `${local}${number}@${domain}`);
}
