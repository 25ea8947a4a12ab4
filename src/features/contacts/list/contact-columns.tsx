'use client';

import type { DataColumn } from '@/components/data-table/columns';
import { Person } from '@/components/person';
import { StatusBadge } from '../components/status-badge';
import { TypeBadge } from '../components/type-badge';
import type { ContactRow } from '../schema';
import { contactSorts } from '../values';
import { optionalColumns } from './optional-columns';

interface ContactColumn extends Omit<DataColumn<ContactRow>, 'header' | 'sortValue'> {
  id: 'name' | keyof typeof optionalColumns;
}

const columns: ContactColumn[] = [
  { id: 'name', width: 190, cell: ({ id, full_name }) => <Person name={full_name} seed={id} /> },
  { id: 'company_name', width: 150, cell: ({ company_name }) => company_name },
  { id: 'email', width: 200, cell: ({ email }) => email },
  { id: 'phone', width: 155, cell: ({ phone, mobile }) => phone ?? mobile },
  { id: 'type', width: 95, cell: ({ type }) => <TypeBadge type={type} /> },
  { id: 'lead_status', width: 110, cell: ({ lead_status }) => <StatusBadge status={lead_status} /> },
  { id: 'deal_count', width: 60, numeric: true, cell: ({ deal_count }) => deal_count },
  { id: 'owner_name', width: 140, cell: (contact) => <Owner contact={contact} /> },
];

const headers: Record<string, string> = { name: 'Name', ...optionalColumns };

/** The table's columns. Their ids are what the server sorts by, where it can. */
export const contactColumns: DataColumn<ContactRow>[] = columns.map((column) => ({
  ...column,
  header: headers[column.id] ?? '',
  // The server sorts; a value here only says that it can.
  sortValue: contactSorts.some((sort) => sort === column.id) ? () => '' : undefined,
}));

function Owner({ contact: { owner_id, owner_name, owner_email } }: { contact: ContactRow }) {
  const name = owner_name || owner_email;
  return name ? <Person name={name} seed={owner_id ?? undefined} /> : null;
}
