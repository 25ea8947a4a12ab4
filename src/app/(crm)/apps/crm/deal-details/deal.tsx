'use client';

import { useRouter } from 'next/navigation';
import { ActivityTimeline } from '@/features/activities/components/activity-timeline';
import { DealNotes } from '@/features/activities/components/deal-notes';
import { DealDetails } from '@/features/deals/details/deal-details';

/** A deal's page with what other features know of the deal. */
export function DealWithParts({ id }: { id: string }) {
  const router = useRouter();
  return (
    <DealDetails
      id={id}
      onDeleted={() => router.push('/apps/crm/deals')}
      notes={<DealNotes dealId={id} />}
      timeline={<ActivityTimeline subject={{ kind: 'deal', id }} />}
    />
  );
}
