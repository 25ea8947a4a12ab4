import { teamTransferSchema } from '@/features/team/schema';
import { transferTeam } from '@/features/team/server/members';
import { crmRoute } from '@/lib/api/route';

export const POST = crmRoute(
  { permission: 'members.update', body: teamTransferSchema },
  ({ db, team, body }) => transferTeam(db, team.id, body.user_id),
);
