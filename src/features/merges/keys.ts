import { withQuery } from '@/lib/with-query';
import type { MergeKind } from './kinds';

const root = '/api/crm/merges';
// Contacts and companies show merges on their pages, so this feature cannot import their keys.
const records = { contact: '/api/crm/contacts', company: '/api/crm/companies' };

/** URLs of the merges API, which are SWR's keys, too. */
export const mergeKeys = {
  merge: (kind: MergeKind) => `${records[kind]}/merge`,
  of: (kind: MergeKind, id: string) => withQuery(root, { kind, record_id: id }),
  links: (kind: MergeKind, id: string) => withQuery(`${root}/links`, { kind, record_id: id }),
  undo: (id: string) => `${root}/${id}/undo`,
  record: (kind: MergeKind, id: string) => `${records[kind]}/${id}`,
  search: (kind: MergeKind, q: string) => withQuery(records[kind], { view: 'options', q }),
};
