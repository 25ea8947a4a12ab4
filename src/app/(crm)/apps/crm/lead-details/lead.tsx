'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSWRConfig } from 'swr';
import { untilLoaded } from '@/components/until-loaded';
import { ActivityTimeline } from '@/features/activities/components/activity-timeline';
import { contactHref } from '@/features/contacts/contact-href';
import { LeadDetails } from '@/features/contacts/details/lead-details';
import { contactKeys } from '@/features/contacts/keys';
import { RecordDeals } from '@/features/deals/components/record-deals';
import { ContactFeedback } from '@/features/feedback/components/contact-feedback';
import { RecordMerges } from '@/features/merges/components/record-merges';
import { mergePermissions } from '@/features/merges/kinds';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';

const MergeDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/merges/components/merge-dialog')).then(
      (module) => module.MergeDialog,
    ),
  { ssr: false },
);

/** A contact's page with what other features know of the contact. */
export function LeadWithParts({ id }: { id: string }) {
  const router = useRouter();
  const { role } = useTeam().team;
  const { mutate } = useSWRConfig();
  const [merging, setMerging] = useState(false);
  return (
    <>
      <LeadDetails
        id={id}
        onDeleted={() => router.push('/apps/crm/contacts')}
        onMerge={can(role, mergePermissions.contact) ? () => setMerging(true) : undefined}
        notice={<RecordMerges kind="contact" id={id} />}
        deals={(contact) => (
          // Counts of its deals are the contact's own.
          <RecordDeals contact={contact} level="h2" onCreated={() => void mutate(contactKeys.one(id))} />
        )}
        timeline={<ActivityTimeline subject={{ kind: 'contact', id }} />}
        feedback={<ContactFeedback contactId={id} />}
      />
      {merging && (
        <MergeDialog
          kind="contact"
          keep={{ id }}
          onClose={() => setMerging(false)}
          onMerged={(keptId) => {
            setMerging(false);
            if (keptId !== id) router.replace(contactHref(keptId));
          }}
        />
      )}
    </>
  );
}
