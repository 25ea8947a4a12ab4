import { listMembers } from '@/features/team/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'team.view' }, ({ db, team }) => listMembers(db, team.id));
