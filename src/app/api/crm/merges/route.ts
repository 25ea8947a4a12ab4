import { mergesQuerySchema } from '@/features/merges/schema';
import { requireMergeRight } from '@/features/merges/server/merge-right';
import { listMerges } from '@/features/merges/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'contacts.view', query: mergesQuerySchema },
  async ({ db, team, query: { kind, record_id } }) => {
    requireMergeRight(team.role, kind);
    return listMerges(db, team.id, kind, record_id);
  },
);
