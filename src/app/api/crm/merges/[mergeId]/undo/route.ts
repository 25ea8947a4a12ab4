import { mergeParamsSchema } from '@/features/merges/schema';
import { undoMerge } from '@/features/merges/server/commands';
import { crmRoute } from '@/lib/api/route';

// Only the database knows what kind of record it is about; who may delete one kind may delete the other.
export const POST = crmRoute(
  { permission: 'contacts.delete', params: mergeParamsSchema },
  ({ db, team, params }) => undoMerge(db, team.id, params.mergeId),
);
