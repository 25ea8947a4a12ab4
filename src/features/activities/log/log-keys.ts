import type { ActivityType } from '../values';

/** The key that opens the form for each type, from anywhere on a record's page. */
export const logKeys: Record<string, ActivityType> = {
  l: 'call',
  e: 'email',
  m: 'meeting',
  o: 'note',
  t: 'task',
};
