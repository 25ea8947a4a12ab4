import type { Calendar } from './calendar.ts';
import {
  cities,
  companyHeads,
  companyTails,
  legalForms,
  streets,
  trades,
  unusualCompanies,
} from './names.ts';
import type { Random } from './random.ts';
import { createUnique, fictionalPhone, slug, type Unique } from './text.ts';
import type { SampleCompany, SampleSize } from './types.ts';

export interface DrawnCompany {
  row: SampleCompany;
  /** The day it was entered. */
  day: number;
  /** Its size; larger ones have more contacts and more and larger deals. 1 is usual. */
  weight: number;
  domain: string;
}

export function drawCompanies(random: Random, calendar: Calendar, size: SampleSize): DrawnCompany[] {
  const unique = createUnique();
  return Array.from({ length: size.companies }, (_, index) => {
    const { domain, name, industry } = unusualCompanies[index] ?? drawName(random, unique);
    // Half of the book was there when the team began, entered within its first weeks.
    const day = random.chance(0.5) ? calendar.workday(random.int(0, 25)) : calendar.drawDay(random, 0);
    return {
      day,
      domain,
      weight: random.logNormal(1, 0.8),
      row: {
        name,
        website: random.chance(0.85) ? `https://${domain}.example` : null,
        industry: random.chance(0.95) ? industry : null,
        phone: random.chance(0.7) ? fictionalPhone(random) : null,
        address: random.chance(0.6)
          ? `${random.pick(streets)} ${random.int(1, 140)}, ${random.pick(cities)}`
          : null,
        owner: drawOwner(random, size.owners),
        created_at: calendar.time(random, day, 8, 10),
      },
    };
  });
}

/** Somebody of the team, the first ones more often; now and then nobody. */
export function drawOwner(random: Random, owners: number): number | null {
  if (random.chance(0.05)) return null;
  return random.weighted([...Array(owners).keys()], (owner) => 1 / (owner + 4));
}

function drawName(random: Random, unique: Unique) {
  const industry = random.pick(Object.keys(trades));
  const root = random.pick(companyHeads) + random.pick(companyTails);
  // Unique by itself, since the address of the website is made of it.
  const distinct = unique(root, (number) => `${root} ${number}`);
  const words = [
    distinct,
    random.chance(0.8) && random.pick(trades[industry] ?? []),
    random.chance(0.35) && random.pick(legalForms),
  ];
  return { name: words.filter(Boolean).join(' '), domain: slug(distinct), industry };
}
