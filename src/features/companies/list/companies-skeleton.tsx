'use client';

import { DataTable } from '@/components/data-table/data-table';
import { companyColumns } from './company-columns';

/** The table before its rows are there. */
export const CompaniesSkeleton = () => (
  <DataTable
    label="Companies"
    columns={companyColumns('EUR', 'UTC')}
    rows={undefined}
    rowId={({ id }) => id}
    rowLabel={({ name }) => name}
    empty={null}
  />
);
