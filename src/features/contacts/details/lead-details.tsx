'use client';

import type { ReactNode } from 'react';
import { NoRecord } from '@/components/record-page/no-record';
import { RecordColumns } from '@/components/record-page/record-columns';
import { RecordSkeleton } from '@/components/record-page/record-skeleton';
import { useRecord } from '@/components/record-page/use-record';
import { contactList } from '../contact-href';
import { useCRMContactApi } from '../hooks/use-crm-contact-api';
import type { Contact } from '../schema';
import { LeadDetailsProvider } from './lead-details-provider';
import { LeadFacts } from './lead-facts';
import { LeadHeader } from './lead-header';
import { LeadTiles } from './lead-tiles';

interface LeadDetailsProps {
  id: string;
  onDeleted(): void;
  onMerge?(): void;
  /** What is to be known before anything else. */
  notice: ReactNode;
  /** The contact's deals. */
  deals(contact: Contact): ReactNode;
  /** What happened with the contact. */
  timeline: ReactNode;
  /** What the contact said of us. */
  feedback: ReactNode;
}

/** A contact's page; what other features know of the contact is handed in. */
export function LeadDetails({ id, onDeleted, onMerge, notice, deals, timeline, feedback }: LeadDetailsProps) {
  const { record: contact, ...missing } = useRecord(useCRMContactApi(id));
  if (!contact) {
    return (
      <NoRecord {...missing} what="contact" list={contactList} loading={<RecordSkeleton what="contact" />} />
    );
  }
  return (
    <LeadDetailsProvider key={id} contact={contact}>
      <LeadHeader onDeleted={onDeleted} onMerge={onMerge} />
      <LeadTiles />
      <RecordColumns
        facts={
          <>
            <LeadFacts />
            {feedback}
          </>
        }
      >
        {notice}
        {deals(contact)}
        {timeline}
      </RecordColumns>
    </LeadDetailsProvider>
  );
}
