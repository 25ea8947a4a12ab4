import { contactTexts, dealTexts } from './activity-texts.ts';
import type { Calendar } from './calendar.ts';
import { type Cast, drawMember, type Occasion, onContact, onDeal } from './occasions.ts';
import type { Random } from './random.ts';
import type { SampleActivity } from './types.ts';

const kinds = [
  { type: 'call', weight: 30 },
  { type: 'email', weight: 30 },
  { type: 'meeting', weight: 13 },
  { type: 'note', weight: 14 },
  { type: 'task', weight: 13 },
] as const;

const outcomes = [
  { outcome: 'reached', weight: 60 },
  { outcome: 'no_answer', weight: 20 },
  { outcome: 'left_message', weight: 14 },
  { outcome: 'busy', weight: 5 },
  { outcome: 'wrong_number', weight: 1 },
] as const;

/** Days back from today in which tasks are still mostly to do. */
const current = 10;

/** A year of calls, emails, meetings, notes and tasks, two thirds of them on deals. */
export function drawActivities(
  random: Random,
  calendar: Calendar,
  cast: Cast,
  count: number,
): SampleActivity[] {
  if (cast.contacts.length === 0) return [];
  return Array.from({ length: count }, () => {
    const { type } = random.weighted(kinds, (kind) => kind.weight);
    const onOne = cast.deals.length > 0 && random.chance(0.68);
    // Every second task is one that is about to be done, or should be.
    const soon = type === 'task' && random.chance(0.5);
    const occasion = onOne
      ? onDeal(random, calendar, cast, soon ? current : null)
      : onContact(random, calendar, cast);
    return draw(random, calendar, cast, type, occasion);
  });
}

function draw(
  random: Random,
  calendar: Calendar,
  cast: Cast,
  type: SampleActivity['type'],
  occasion: Occasion,
): SampleActivity {
  const { subject, body } = random.pick((occasion.deal === null ? contactTexts : dealTexts)[type]);
  const fill = (text: string) =>
    text.replaceAll('{deal}', occasion.about).replaceAll('{name}', occasion.name).slice(0, 200);
  const activity: SampleActivity = {
    type,
    subject: fill(subject),
    body: body ? body.replaceAll('{name}', occasion.name) : null,
    metadata: {},
    minutes: null,
    contact: occasion.contact,
    deal: occasion.deal,
    author: random.chance(0.85) ? occasion.owner : drawMember(random, cast.owners),
    assignee: null,
    occurred_at: occasion.at,
    due_date: null,
    priority: 'normal',
    completed_at: null,
  };
  switch (type) {
    case 'call':
      return { ...activity, metadata: drawCall(random) };
    case 'email':
      return { ...activity, metadata: drawEmail(random, occasion.email) };
    case 'meeting':
      return { ...activity, ...drawMeeting(random, occasion.fullName) };
    case 'task':
      return { ...activity, ...drawTask(random, calendar, occasion) };
    case 'note':
      return activity;
  }
}

function drawCall(random: Random): SampleActivity['metadata'] {
  const direction = random.chance(0.7) ? 'out' : 'in';
  const { outcome } = direction === 'in' ? outcomes[0] : random.weighted(outcomes, (option) => option.weight);
  const minutes = Math.max(1, Math.round(random.logNormal(9, 0.8)));
  return outcome === 'reached'
    ? { direction, outcome, minutes: Math.min(minutes, 120) }
    : { direction, outcome };
}

const drawEmail = (random: Random, email: string | null): SampleActivity['metadata'] =>
  random.chance(0.65)
    ? { direction: 'out', to: email ? [email] : [], cc: [] }
    : { direction: 'in', to: [], cc: random.chance(0.1) ? ['office@post.example'] : [] };

const places = ['Video call', 'At their office', 'Our office', 'Café at the river', 'Trade fair'];

const drawMeeting = (random: Random, fullName: string) => ({
  minutes: random.pick([30, 45, 60, 60, 90]),
  metadata: { place: random.pick(places), attendees: [fullName] },
});

/** Most are done by their day; of the current ones most are not, and now and then one was forgotten. */
function drawTask(random: Random, calendar: Calendar, { day, owner }: Occasion) {
  const isCurrent = day > calendar.lastDay - current;
  const after = random.int(1, isCurrent ? current + 4 : 14);
  // Of the current ones some are due today, whatever day it is.
  const due = isCurrent ? day + after : calendar.workday(day + after);
  const done = day + random.int(0, Math.max(0, due - day));
  const isDone = done > day && done <= calendar.lastDay && random.chance(isCurrent ? 0.3 : 0.95);
  return {
    assignee: owner,
    due_date: random.chance(0.94) ? calendar.date(due) : null,
    priority: random.weighted(priorities, (priority) => priority.weight).name,
    completed_at: isDone ? calendar.time(random, done, 8, 18) : null,
  };
}

const priorities = [
  { name: 'low', weight: 15 },
  { name: 'normal', weight: 55 },
  { name: 'high', weight: 22 },
  { name: 'urgent', weight: 8 },
] as const;
