import { teamDeleteSchema, teamPatchSchema } from '@/features/team/schema';
import { deleteTeam, updateTeam } from '@/features/team/server/commands';
import { getTeam } from '@/features/team/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'team.view' }, ({ db, team }) => getTeam(db, team.id));

export const PATCH = crmRoute({ permission: 'team.update', body: teamPatchSchema }, ({ db, team, body }) =>
  updateTeam(db, team.id, body),
);

export const DELETE = crmRoute({ permission: 'team.delete', body: teamDeleteSchema }, ({ db, team, body }) =>
  deleteTeam(db, team.id, body.name),
);
