import { AppError } from '@/lib/api/app-error';
import { publicRoute } from '@/lib/api/route';

/** What is not there answers in the API's own words, not with a page. */
const nothing = publicRoute({}, async () => {
  throw new AppError('not_found', 'There is no such endpoint.');
});

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
