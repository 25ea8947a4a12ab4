import type { Role } from '@/lib/auth/permissions';

export const roleLabels: Record<Role, string> = { owner: 'Owner', admin: 'Admin', member: 'Member' };

/** What each role may do, in a line. */
export const roleWords: Record<Role, string> = {
  owner: 'Everything, and changes roles and deletes the team',
  admin: 'Everything but roles and the end of the team',
  member: 'Works with contacts, companies, deals and activities',
};
