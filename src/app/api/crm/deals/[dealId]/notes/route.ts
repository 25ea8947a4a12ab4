import { dealNoteCreateSchema, pageQuerySchema } from '@/features/activities/schema';
import { createDealNote, listDealNotes } from '@/features/activities/server/notes';
import { dealParamsSchema } from '@/features/deals/schema';
import { created, page } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'notes.view', params: dealParamsSchema, query: pageQuerySchema },
  async ({ db, team, params, query }) => {
    const { notes, next_cursor } = await listDealNotes(db, team.id, params.dealId, query);
    return page(notes, next_cursor);
  },
);

export const POST = crmRoute(
  { permission: 'notes.create', params: dealParamsSchema, body: dealNoteCreateSchema },
  async ({ db, team, params, body }) => {
    const note = await createDealNote(db, team.id, params.dealId, body.body);
    return created(note, `/api/crm/deals/${params.dealId}/notes/${note.id}`);
  },
);
