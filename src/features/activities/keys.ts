import { withQuery } from '@/lib/with-query';
import type { ActivitiesQuery, PageQuery, TasksQuery, TimelineQuery } from './schema';
import type { Subject } from './values';

const root = '/api/crm/activities';
const tasks = '/api/crm/tasks';
const deals = '/api/crm/deals';
const folders = { contact: 'contacts', deal: 'deals', company: 'companies' };

/** URLs of the API of activities, tasks, timelines and notes, which are SWR's keys, too. */
export const activityKeys = {
  all: root,
  list: (query: ActivitiesQuery = {}) => withQuery(root, query),
  one: (id: string) => `${root}/${id}`,
  timeline: ({ kind, id }: Subject, query: TimelineQuery = {}) =>
    withQuery(`/api/crm/${folders[kind]}/${id}/timeline`, query),
  notes: (dealId: string, query: PageQuery = {}) => withQuery(`${deals}/${dealId}/notes`, query),
  note: (dealId: string, noteId: string) => `${deals}/${dealId}/notes/${noteId}`,
  /** Deals as the pickers of links show them. */
  deals: (q: string) => withQuery(deals, { view: 'list', q, limit: 10 }),
  tasks: (query: Partial<TasksQuery> = {}) => withQuery(tasks, query),
  taskCounts: (assignee: TasksQuery['assignee'] = 'me') => withQuery(`${tasks}/counts`, { assignee }),
};
