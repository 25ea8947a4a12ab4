import { getLiveChannel } from '@/features/live/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'team.view' }, ({ db, team }) => getLiveChannel(db, team.id));
