import { listContactTags } from '@/features/contacts/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'contacts.view' }, ({ db, team }) => listContactTags(db, team.id));
