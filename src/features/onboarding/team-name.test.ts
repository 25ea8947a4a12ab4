import { expect, it } from 'vitest';
import { teamCreateSchema } from '@/features/team/schema';
import { suggestedTeamName } from './team-name';

it('takes the first name', () => {
  expect(suggestedTeamName('  Ada  Lovelace', 'ada@example.com')).toBe("Ada's team");
});

it('takes the address where there is no name', () => {
  expect(suggestedTeamName(' ', 'grace.hopper@example.com')).toBe("grace.hopper's team");
});

it('is never too long for a team', () => {
  const name = suggestedTeamName('a'.repeat(200), 'a@example.com');
  expect(teamCreateSchema.shape.name.safeParse(name).success).toBe(true);
});
