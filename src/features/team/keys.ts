/** URLs of the team's API, which are SWR's keys, too. */
export const teamKeys = { members: '/api/crm/team/members' };
