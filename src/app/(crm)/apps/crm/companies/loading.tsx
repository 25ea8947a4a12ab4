import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { PageHeader } from '@/components/page-header';
import { optionalColumns } from '@/features/companies/list/optional-columns';

export default function Loading() {
  return (
    <>
      <PageHeader title="Companies" context="Loading…" />
      <TableSkeleton label="Loading the companies" headers={['Name', ...Object.values(optionalColumns)]} />
    </>
  );
}
