import type { Subject } from '../values';

/** The open tasks of a record as its page asks for them, on the server and in the browser. */
export const openTasksQuery = ({ kind, id }: Subject) =>
  ({ view: 'open', assignee: 'all', [`${kind}_id`]: id, limit: 3 }) as const;
