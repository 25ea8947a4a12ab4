import { withQuery } from '@/lib/with-query';
import type { AuditQuery } from './audit-schema';

const root = '/api/crm/team';

/** URLs of the team's API, which are SWR's keys, too. */
export const teamKeys = {
  one: root,
  members: `${root}/members`,
  memberDetails: `${root}/members?view=details`,
  member: (userId: string) => `${root}/members/${userId}`,
  removal: (userId: string, handOverTo: string) => `${root}/members/${userId}?hand_over_to=${handOverTo}`,
  leave: `${root}/leave`,
  transfer: `${root}/transfer`,
  /** A link to download: it names the team, since it sends no header. */
  export: (teamId: string) => `${root}/export?team_id=${teamId}`,
  audit: (query: AuditQuery) => withQuery(`${root}/audit`, query),
};

export const inviteKeys = {
  all: `${root}/invites`,
  one: (id: string) => `${root}/invites/${id}`,
  resend: (id: string) => `${root}/invites/${id}/resend`,
  accept: '/api/crm/invites/accept',
};

/** URLs about the signed-in person. */
export const meKeys = {
  one: '/api/crm/me',
  departure: '/api/crm/me/departure',
  password: '/api/crm/me/password',
  email: '/api/crm/me/email',
  avatar: '/api/crm/me/avatar',
  signOutEverywhere: '/api/auth/sign-out-everywhere',
};
