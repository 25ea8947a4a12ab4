import { dealNoteParamsSchema, dealNotePatchSchema } from '@/features/activities/schema';
import { deleteDealNote, patchDealNote } from '@/features/activities/server/notes';
import { crmRoute } from '@/lib/api/route';

export const PATCH = crmRoute(
  { permission: 'notes.update', params: dealNoteParamsSchema, body: dealNotePatchSchema },
  ({ db, team, params, body }) => patchDealNote(db, team.id, params.dealId, params.noteId, body),
);

export const DELETE = crmRoute(
  { permission: 'notes.delete', params: dealNoteParamsSchema },
  ({ db, team, params }) => deleteDealNote(db, team.id, params.dealId, params.noteId),
);
