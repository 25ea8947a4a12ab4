import { PageHeader } from '@/components/page-header';
import { CompaniesSkeleton } from '@/features/companies/list/companies-skeleton';

export default function Loading() {
  return (
    <>
      <PageHeader title="Companies" context="Loading…" />
      <CompaniesSkeleton />
    </>
  );
}
