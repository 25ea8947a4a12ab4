import { getDeparture } from '@/features/team/server/queries';
import { sessionRoute } from '@/lib/api/route';

export const GET = sessionRoute({}, ({ db }) => getDeparture(db));
