import type { ContactsQuery } from '@/features/contacts/schema';
import type { DealSumsQuery } from '@/features/deals/schema';
import type { FeedbackQuery } from '@/features/feedback/schema';
import { addDays } from '@/lib/dates';
import { dayTick, monthEnd, monthName } from '../charts/axis';
import type { Range } from '../range';
import type { Dashboard } from '../schema';

/** The records behind a number, as their lists find them; where several go into it, in parts. */
export type RowsBehind = { title: string } & (
  | { of: 'deals'; query: DealSumsQuery }
  | {
      of: 'contacts';
      query: Pick<ContactsQuery, 'source_in' | 'source_not_in' | 'created_from' | 'created_to'>;
    }
  | { of: 'feedback'; query: Pick<FeedbackQuery, 'from' | 'to' | 'sentiment'> }
  | { of: 'spend'; query: Range }
  | { of: 'members'; query: Range }
  | { of: 'parts'; parts: RowsBehind[] }
);

type Deals = Extract<RowsBehind, { of: 'deals' }>;

export const newContacts = ({ from, to }: Range): RowsBehind => ({
  of: 'contacts',
  title: 'New contacts',
  query: { created_from: from, created_to: to },
});

const listOf = (sources: (string | null)[]) => JSON.stringify(sources.map((source) => source ?? ''));

export const contactsFrom = (source: string | null, { from, to }: Range): RowsBehind => ({
  of: 'contacts',
  title: source ? `New contacts from ${source}` : 'New contacts without a source',
  query: { source_in: listOf([source]), created_from: from, created_to: to },
});

/** Those from all other sources. */
export const contactsBesides = (sources: (string | null)[], { from, to }: Range): RowsBehind => ({
  of: 'contacts',
  title: 'New contacts from other sources',
  query: { source_not_in: listOf(sources), created_from: from, created_to: to },
});

export const openOn = (day: string): Deals => ({
  of: 'deals',
  title: 'Open deals',
  query: { open_on: day },
});

export const closedIn = (status: 'won' | 'lost' | 'closed', { from, to }: Range): Deals => ({
  of: 'deals',
  title: `Deals ${status}`,
  query: { status, closed_from: from, closed_to: to },
});

/** What goes into the sales velocity at the end of a range. */
export function behindVelocity({ to }: Range): RowsBehind {
  const span = { from: addDays(to, -89), to };
  return {
    of: 'parts',
    title: 'Deals behind the sales velocity',
    parts: [
      openOn(to),
      { ...closedIn('won', span), title: 'Won in 90 days' },
      { ...closedIn('lost', span), title: 'Lost in 90 days' },
    ],
  };
}

export const wonIn = (month: string): RowsBehind => ({
  ...closedIn('won', { from: month, to: monthEnd(month) }),
  title: `Deals won in ${monthName(month)}`,
});

export const spentIn = (month: string): RowsBehind => ({
  of: 'spend',
  title: `Marketing in ${monthName(month)}`,
  query: { from: month, to: month },
});

/** The deals with which the new customers of a month were won, one for each. */
export const newCustomersIn = (month: string): RowsBehind => ({
  of: 'deals',
  title: `New customers in ${monthName(month)}`,
  query: { first_won_from: month, first_won_to: monthEnd(month) },
});

/** What goes into CAC and LTV of a month: its spend and new customers, and what was won in the twelve months up to it. */
export function behindValue(month: string): RowsBehind {
  const year = Number(month.slice(0, 4));
  const first = new Date(Date.UTC(year, Number(month.slice(5, 7)) - 12, 1)).toISOString().slice(0, 10);
  return {
    of: 'parts',
    title: `Cost and value in ${monthName(month)}`,
    parts: [
      spentIn(month),
      newCustomersIn(month),
      { ...closedIn('won', { from: first, to: monthEnd(month) }), title: 'Deals won in twelve months' },
    ],
  };
}

export const enteredStage = (
  { stage_id, name }: Pick<Dashboard['sales_funnel'][number], 'stage_id' | 'name'>,
  { from, to }: Range,
  how?: 'went_on' | 'lost',
): RowsBehind => ({
  of: 'deals',
  title:
    how === 'lost' ? `Lost from ${name}` : how === 'went_on' ? `Went on from ${name}` : `Entered ${name}`,
  query: { visited_stage_id: stage_id, visited_from: from, visited_to: to, visited_how: how },
});

/** This month's, whatever the range. */
export const enteredThisMonth = (stage: Parameters<typeof enteredStage>[0], today: string): RowsBehind => {
  const month = `${today.slice(0, 8)}01`;
  return {
    ...enteredStage(stage, { from: month, to: monthEnd(month) }),
    title: `Entered ${stage.name} this month`,
  };
};

export const ratingsOf = (week: string, { to }: Range, sentiment?: 'positive' | 'negative'): RowsBehind => {
  const sunday = addDays(week, 6);
  return {
    of: 'feedback',
    title: `${sentiment === 'positive' ? 'Positive feedback' : sentiment === 'negative' ? 'Negative feedback' : 'Feedback'} of the week of ${dayTick(week)}`,
    // The last week may not be over where the range ends.
    query: { from: week, to: sunday < to ? sunday : to, sentiment },
  };
};

export const membersIn = ({ from, to }: Range): RowsBehind => ({
  of: 'members',
  title: from === to ? `Active on ${dayTick(from)}` : `Active from ${dayTick(from)} to ${dayTick(to)}`,
  query: { from, to },
});

export const inStage = (
  { stage_id, name }: Pick<Dashboard['pipeline_by_stage'][number], 'stage_id' | 'name'>,
  pipelineId: string,
): RowsBehind => ({
  of: 'deals',
  title: `Deals in ${name}`,
  query: { pipeline_id: pipelineId, stage: stage_id },
});
