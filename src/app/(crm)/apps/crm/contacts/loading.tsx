import { PageHeader } from '@/components/page-header';
import { ContactsSkeleton } from '@/features/contacts/list/contacts-skeleton';

export default function Loading() {
  return (
    <>
      <PageHeader title="Contacts" context="Loading…" />
      <ContactsSkeleton />
    </>
  );
}
