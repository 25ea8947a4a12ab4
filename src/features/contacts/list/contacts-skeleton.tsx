'use client';

import { DataTable } from '@/components/data-table/data-table';
import { contactColumns } from './contact-columns';

/** The table before its rows are there. */
export const ContactsSkeleton = () => (
  <DataTable
    label="Contacts"
    columns={contactColumns}
    rows={undefined}
    rowId={({ id }) => id}
    rowLabel={({ full_name }) => full_name}
    empty={null}
  />
);
