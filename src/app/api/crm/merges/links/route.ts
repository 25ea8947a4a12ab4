import { mergePermissions } from '@/features/merges/kinds';
import { mergesQuerySchema } from '@/features/merges/schema';
import { countLinks } from '@/features/merges/server/queries';
import { requirePermission } from '@/lib/api/require-permission';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'contacts.view', query: mergesQuerySchema },
  async ({ db, team, query: { kind, record_id } }) => {
    requirePermission(team, mergePermissions[kind]);
    return countLinks(db, team.id, kind, record_id);
  },
);
