import type { Calendar } from './calendar.ts';
import { type DrawnCompany, drawOwner } from './companies.ts';
import type { DrawnContact } from './contacts.ts';
import { drawJourney, type Step } from './journey.ts';
import { samplePipelines } from './pipelines.ts';
import type { Random } from './random.ts';
import type { SampleDeal, SampleSize, SampleStageChange } from './types.ts';

export interface DrawnDeal {
  row: SampleDeal;
  /** All stages the deal was in; the last one is where it is now. */
  changes: Omit<SampleStageChange, 'deal'>[];
  outcome: 'open' | 'won' | 'lost';
  /** The day it was made, and the last one on which somebody works on it. */
  days: { first: number; last: number };
}

const subjects = [
  'annual plan',
  'renewal',
  'pilot',
  'rollout',
  'extra seats',
  'support contract',
  'onboarding',
  'training days',
  'data migration',
  'framework agreement',
  'second site',
  'upgrade',
];

const lostReasons = [
  'Too expensive',
  'Chose a competitor',
  'No budget this year',
  'No answer any more',
  'Postponed without a date',
  'A feature is missing',
];

const priorities = [
  { name: 'low', weight: 20 },
  { name: 'normal', weight: 48 },
  { name: 'high', weight: 23 },
  { name: 'urgent', weight: 9 },
] as const;

export function drawDeals(
  random: Random,
  calendar: Calendar,
  size: SampleSize,
  companies: DrawnCompany[],
  contacts: DrawnContact[],
): DrawnDeal[] {
  if (contacts.length === 0) return [];
  const firstDay = Math.min(...contacts.map((contact) => contact.day));

  return Array.from({ length: size.deals }, () => {
    const day = calendar.drawDay(random, firstDay);
    const place = random.pick([...contacts.keys()].filter((key) => (contacts[key]?.day ?? day) <= day));
    const contact = contacts[place] as DrawnContact;
    const company = companies[contact.row.company ?? -1];
    const pipeline = random.chance(0.6) ? 0 : 1;
    const stages = samplePipelines[pipeline]?.stages ?? [];
    const openStages = stages.filter((stage) => stage.kind === 'open').length;

    const steps = drawJourney(random, calendar, stages, day);
    const now = steps.at(-1) as Step;
    // A deal is made in the afternoon, after its contact; it moves at any hour of later days.
    const created_at = calendar.time(random, day, 12, 17);
    const changes = steps.map((step, index) => ({
      stage: step.stage.name,
      moved_at: index === 0 ? created_at : calendar.time(random, step.day, 8, 18),
    }));

    const owner = random.chance(0.85) ? contact.row.owner : drawOwner(random, size.owners);
    const row: SampleDeal = {
      pipeline,
      title: `${shortName(random, company?.row.name ?? contact.row.first_name)} ${random.pick(subjects)}`,
      amount: random.chance(0.93)
        ? roundFigure(random.logNormal(9_000 * (company?.weight ?? 0.5), 0.8)) * 100
        : null,
      priority: random.weighted(priorities, (priority) => priority.weight).name,
      progress: drawProgress(random, now, openStages),
      probability: now.stage.kind === 'open' && random.chance(0.12) ? random.int(1, 19) * 5 : null,
      expected_close_date: drawCloseDate(random, calendar, now, day),
      lost_reason: now.stage.kind === 'lost' ? random.pick(lostReasons) : null,
      contact: random.chance(0.97) ? place : null,
      company: contact.row.company,
      owner,
      collaborators: drawCollaborators(random, size.owners, owner),
      created_at,
    };
    const last = now.stage.kind === 'open' ? calendar.lastDay : now.day;
    return { row, changes, outcome: now.stage.kind, days: { first: day, last } };
  });
}

/** Every third deal takes more than its owner: one or two others. */
function drawCollaborators(random: Random, owners: number, owner: number | null): number[] {
  if (!random.chance(0.33)) return [];
  const drawn = Array.from({ length: random.int(1, 2) }, () => drawOwner(random, owners));
  return [...new Set(drawn)].filter((member) => member !== null && member !== owner) as number[];
}

/** The first word, as people shorten names; now and then all of it, which can be very long. */
function shortName(random: Random, name: string): string {
  return random.chance(0.15) ? name : (name.split(' ')[0] ?? name);
}

/** Two significant digits, as people write offers: 740, 9,300, 120,000. */
function roundFigure(value: number): number {
  return Number(value.toPrecision(2));
}

function drawProgress(random: Random, now: Step, openStages: number): number {
  if (now.stage.kind === 'won') return 100;
  const stagesDone = now.stage.kind === 'lost' ? random.int(0, openStages - 1) : now.place;
  return Math.floor((stagesDone * 10 + random.int(0, 9)) / openStages) * 10;
}

/** Closed deals closed about when expected; of the open ones some are overdue and some have no date. */
function drawCloseDate(random: Random, calendar: Calendar, now: Step, created: number): string | null {
  if (random.chance(0.1)) return null;
  if (now.stage.kind !== 'open') return calendar.date(Math.max(created, now.day + random.int(-20, 12)));
  const overdue = random.chance(0.2);
  return calendar.date(
    overdue
      ? Math.max(created, calendar.lastDay - random.int(0, 30))
      : calendar.workday(calendar.lastDay + random.int(1, 80)),
  );
}
