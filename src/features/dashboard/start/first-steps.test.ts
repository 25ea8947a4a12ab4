import { expect, test } from 'vitest';
import type { Dashboard } from '../schema';
import { firstSteps } from './first-steps';

const team = (contacts: number, open_deals: number, members: number, activities: number) =>
  ({
    kpis: { new_contacts: { total: contacts }, pipeline_value: { open_deals } },
    pipeline_by_stage: [],
    active_users: { members },
    recent_activities: Array(activities),
  }) as unknown as Dashboard;

const done = (dashboard: Dashboard, role: 'owner' | 'member') =>
  firstSteps(dashboard, role).map((step) => [step.label, step.done]);

test('a new team has everything before it', () => {
  expect(done(team(0, 0, 1, 0), 'owner')).toEqual([
    ['Add a contact', false],
    ['Create a deal', false],
    ['Log an activity', false],
    ['Invite colleagues', false],
  ]);
});

test('what is there is ticked', () => {
  expect(done(team(3, 1, 2, 4), 'owner').every(([, isDone]) => isDone)).toBe(true);
});

test('who may not invite is not asked to', () => {
  expect(done(team(1, 0, 2, 0), 'member')).toEqual([
    ['Add a contact', true],
    ['Create a deal', false],
    ['Log an activity', false],
  ]);
});
