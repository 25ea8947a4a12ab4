import { expect, test } from 'vitest';
import { type Activity, activityCreateSchema } from '../schema';
import { changedOf, emptyLog, logOf, mergeLogs, toActivity, toPatch } from './log-values';

const zone = 'Europe/Berlin';
const me = '00000000-0000-4000-8000-000000000001';
const place = { timeZone: zone, userId: me };
const deal = { kind: 'deal', id: '00000000-0000-4000-8000-000000000002' } as const;
const links = { contact_id: null, deal_id: deal.id, company_id: null };
const mia = { id: '00000000-0000-4000-8000-000000000003', label: 'Mia' };
const empty = emptyLog(place, deal, new Date('2026-11-21T23:30:00Z')).values;

const made = (type: Activity['type'], fields: object) =>
  activityCreateSchema.parse(toActivity(type, { ...empty, subject: 'Talk', ...fields }, zone));

test('a form opens with the time that it is where the team is, on the record that it is opened for', () => {
  expect(empty.occurred_at).toBe('2026-11-22T00:30');
  expect(empty).toMatchObject({ contact: null, deal: { id: deal.id, label: 'This deal' }, company: null });
  expect(emptyLog(place, null).values).toMatchObject({ contact: null, deal: null, company: null });
});

test('each type becomes what the API takes', () => {
  const logged = { subject: 'Talk', body: null, ...links, occurred_at: '2026-11-21T23:30:00.000Z' };
  expect(made('call', { minutes: 5, outcome: 'busy', contact: mia })).toEqual({
    ...logged,
    contact_id: mia.id,
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
    ...links,
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
    ['meeting', { end: '2026-11-22T11:00', contact: mia }],
    ['task', { due_date: '2026-12-01', priority: 'high' }],
  ] as const) {
    const activity = made(type, fields);
    const shown = {
      occurred_at: '2026-11-21T23:30:00.000Z',
      assignee: { user_id: me, name: 'Me' },
      version: 3,
      ...activity,
    };
    const form = logOf(shown as unknown as Activity, place);
    expect(form.version).toBe(3);
    expect(activityCreateSchema.parse(toActivity(type, form.values, zone))).toEqual(activity);
  }
});

test('only what was changed is sent', () => {
  expect(toPatch('call', empty, empty, zone)).toEqual({});
  const after = { ...empty, subject: 'Talk', minutes: 5, deal: null, contact: mia };
  expect(toPatch('call', empty, after, zone)).toEqual({
    subject: 'Talk',
    metadata: { direction: 'out', minutes: 5 },
    deal_id: null,
    contact_id: mia.id,
  });
});

test('only what was changed is kept for later: not the minute at which the form was opened', () => {
  expect(changedOf(empty, { ...empty, to: [], deal: { id: deal.id, label: 'Alpha' } })).toEqual({});
  const typed = { ...empty, subject: 'Talk', to: ['a@example.com'] };
  expect(changedOf(empty, typed)).toEqual({ subject: 'Talk', to: ['a@example.com'] });
  expect(changedOf(empty, { ...empty, occurred_at: '2026-11-22T00:31' })).toEqual({
    occurred_at: '2026-11-22T00:31',
  });
});

test('two changes of one activity come together, and clash where both changed a field', () => {
  const theirs = { ...empty, subject: 'Theirs', body: 'New', place: 'Harbour', company: mia };
  expect(mergeLogs(empty, { ...empty, minutes: 5 }, theirs)).toEqual({
    values: { ...theirs, minutes: 5 },
    clashes: [],
  });
  const mine = { ...empty, subject: 'Mine', place: 'Harbour', minutes: 5 };
  expect(mergeLogs(empty, mine, theirs)).toEqual({
    values: { ...theirs, subject: 'Mine', minutes: 5 },
    clashes: ['subject'],
  });
});
