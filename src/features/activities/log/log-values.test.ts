import { expect, test } from 'vitest';
import { type Activity, activityCreateSchema } from '../schema';
import { emptyLog, logOf, toActivity } from './log-values';

const zone = 'Europe/Berlin';
const me = '00000000-0000-4000-8000-000000000001';
const deal = { kind: 'deal', id: '00000000-0000-4000-8000-000000000002' } as const;
const empty = emptyLog(zone, me, new Date('2026-11-21T23:30:00Z'));

const made = (type: Activity['type'], fields: object) =>
  activityCreateSchema.parse(toActivity(type, { ...empty, subject: 'Talk', ...fields }, deal, zone));

test('a form opens with the time that it is where the team is', () => {
  expect(empty.occurred_at).toBe('2026-11-22T00:30');
});

test('each type becomes what the API takes', () => {
  const logged = { subject: 'Talk', body: null, deal_id: deal.id, occurred_at: '2026-11-21T23:30:00.000Z' };
  expect(made('call', { minutes: 5, outcome: 'busy' })).toEqual({
    ...logged,
    type: 'call',
    metadata: { direction: 'out', minutes: 5, outcome: 'busy' },
  });
  expect(made('email', { direction: 'in', to: ['a@example.com'] })).toEqual({
    ...logged,
    type: 'email',
    metadata: { direction: 'in', to: ['a@example.com'], cc: [] },
  });
  expect(made('meeting', { place: ' Harbour ', end: '2026-11-22T01:00', attendees: ['Mia'] })).toEqual({
    ...logged,
    type: 'meeting',
    metadata: {
      place: 'Harbour',
      start: '2026-11-21T23:30:00.000Z',
      end: '2026-11-22T00:00:00.000Z',
      attendees: ['Mia'],
    },
  });
  expect(made('note', { body: ' One\nTwo ' })).toEqual({
    ...logged,
    body: 'One\nTwo',
    type: 'note',
    metadata: {},
  });
  expect(made('task', { due_date: '2026-12-01' })).toEqual({
    subject: 'Talk',
    body: null,
    deal_id: deal.id,
    type: 'task',
    due_date: '2026-12-01',
    assignee_id: me,
    priority: 'normal',
    metadata: {},
  });
});

test('an activity fills the form that would make it again', () => {
  for (const [type, fields] of [
    ['call', { minutes: 0, outcome: 'reached' }],
    ['email', { to: ['a@example.com'], cc: ['b@example.com'] }],
    ['meeting', { end: '2026-11-22T11:00' }],
    ['task', { due_date: '2026-12-01', priority: 'high' }],
  ] as const) {
    const activity = made(type, fields);
    const shown = {
      occurred_at: '2026-11-21T23:30:00.000Z',
      assignee: { user_id: me, name: 'Me' },
      ...activity,
    };
    const form = logOf(shown as unknown as Activity, zone, me);
    expect(activityCreateSchema.parse(toActivity(type, form, deal, zone))).toEqual(activity);
  }
});
