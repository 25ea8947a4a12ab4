'use client';

import type { ReactNode } from 'react';
import { NoRecord } from '@/components/record-page/no-record';
import { RecordColumns } from '@/components/record-page/record-columns';
import { RecordSkeleton } from '@/components/record-page/record-skeleton';
import { useRecord } from '@/components/record-page/use-record';
import { RecordDeals } from '../components/record-deals';
import { useCRMDealApi } from '../hooks/use-crm-deal-api';
import { DealAnalyticsPanel } from './deal-analytics';
import { DealContacts } from './deal-contacts';
import { DealDetailsProvider } from './deal-details-provider';
import { DealFacts } from './deal-facts';
import { DealHeader } from './deal-header';
import { DealPeople } from './deal-people';
import { StageSteps } from './stage-steps';

interface DealDetailsProps {
  id: string;
  onDeleted(): void;
  /** The deal's thread of notes. */
  notes: ReactNode;
  /** What happened with the deal. */
  timeline: ReactNode;
}

/** A deal's page; what other features know of the deal is handed in. */
export function DealDetails({ id, onDeleted, notes, timeline }: DealDetailsProps) {
  const { record: deal, ...missing } = useRecord(useCRMDealApi(id));
  if (!deal) {
    return (
      <NoRecord
        {...missing}
        what="deal"
        list={{ label: 'Deals', href: '/apps/crm/deals' }}
        loading={<RecordSkeleton what="deal" />}
      />
    );
  }
  return (
    <DealDetailsProvider key={id} deal={deal}>
      <DealHeader onDeleted={onDeleted} />
      <StageSteps />
      <RecordColumns
        facts={
          <>
            <DealFacts />
            <DealPeople />
          </>
        }
      >
        <DealAnalyticsPanel />
        <DealContacts />
        {deal.company_id && deal.company_name && (
          <RecordDeals
            level="h2"
            company={{ id: deal.company_id, name: deal.company_name }}
            except={deal.id}
            title={`Other deals of ${deal.company_name}`}
          />
        )}
        {notes}
        {timeline}
      </RecordColumns>
    </DealDetailsProvider>
  );
}
