/** The pages about one record, and the table that it is in. */
const recordPages = {
  '/apps/crm/deal-details': 'deals',
  '/apps/crm/lead-details': 'contacts',
  '/apps/crm/company-details': 'companies',
} as const;

export interface LinkedRecord {
  table: (typeof recordPages)[keyof typeof recordPages];
  id: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The record that a path leads to, if it is the page of one. */
export function linkedRecord(path: string): LinkedRecord | null {
  const { pathname, searchParams } = new URL(path, 'https://cairn.invalid');
  const id = searchParams.get('id') ?? '';
  if (!Object.hasOwn(recordPages, pathname) || !uuid.test(id)) return null;
  return { table: recordPages[pathname as keyof typeof recordPages], id };
}
