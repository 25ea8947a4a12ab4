import { expect, test } from 'vitest';
import type { Activity } from '../schema';
import { activityWords } from './activity-words';

const place = { locale: 'en-US', timeZone: 'Europe/Berlin' };
const words = (fields: object) => activityWords(fields as Activity, place);

test.each([
  [{ type: 'call', metadata: { direction: 'out' } }, 'Outgoing'],
  [
    { type: 'call', metadata: { direction: 'in', minutes: 0, outcome: 'left_message' } },
    'Incoming · 0 min · Left a message',
  ],
  [{ type: 'email', metadata: { direction: 'in', to: [], cc: [] } }, 'Received'],
  [
    {
      type: 'email',
      metadata: { direction: 'out', to: ['a@example.com', 'b@example.com'], cc: ['c@example.com'] },
    },
    'Sent to a@example.com, b@example.com · Cc c@example.com',
  ],
  [{ type: 'meeting', metadata: { attendees: [] } }, ''],
  [
    {
      type: 'meeting',
      metadata: {
        place: 'Harbour',
        start: '2020-07-01T08:00:00Z',
        end: '2020-07-01T09:30:00Z',
        attendees: ['Mia', 'Jo'],
      },
    },
    'Harbour · 10:00 AM to 11:30 AM · With Mia, Jo',
  ],
  [{ type: 'note', metadata: {} }, ''],
  [
    {
      type: 'task',
      metadata: {},
      due_date: '2020-07-01',
      assignee: { user_id: '1', name: 'Ana' },
      priority: 'urgent',
    },
    'Due Jul 1, 2020 · For Ana · Urgent priority',
  ],
  [{ type: 'task', metadata: {}, due_date: null, assignee: null, priority: 'normal' }, ''],
])('says of %j: %s', (activity, expected) => {
  expect(words(activity)).toBe(expected);
});

test('a meeting’s times are written as the region does', () => {
  const metadata = { start: '2020-07-01T08:00:00Z', end: '2020-07-01T12:30:00Z', attendees: [] };
  const meeting = { type: 'meeting', metadata } as unknown as Activity;
  expect(activityWords(meeting, { ...place, locale: 'de-DE' })).toBe('10:00 to 14:30');
});
