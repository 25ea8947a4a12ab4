import { teamCreateSchema } from '@/features/team/schema';
import { createTeam } from '@/features/team/server/commands';
import { created } from '@/lib/api/respond';
import { sessionRoute } from '@/lib/api/route';

export const GET = sessionRoute({}, async ({ teams }) => teams);

export const POST = sessionRoute({ body: teamCreateSchema }, async ({ db, body }) =>
  created(await createTeam(db, body)),
);
