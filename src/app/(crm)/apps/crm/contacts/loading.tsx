import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { PageHeader } from '@/components/page-header';
import { optionalColumns } from '@/features/contacts/list/optional-columns';

export default function Loading() {
  return (
    <>
      <PageHeader title="Contacts" context="Loading…" />
      <TableSkeleton label="Loading the contacts" headers={['Name', ...Object.values(optionalColumns)]} />
    </>
  );
}
