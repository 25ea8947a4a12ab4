'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSWRConfig } from 'swr';
import { untilLoaded } from '@/components/until-loaded';
import { ActivityTimeline } from '@/features/activities/components/activity-timeline';
import { companyHref } from '@/features/companies/company-href';
import { CompanyDetails } from '@/features/companies/details/company-details';
import { companyKeys } from '@/features/companies/keys';
import { CompanyContacts } from '@/features/contacts/components/company-contacts';
import { RecordDeals } from '@/features/deals/components/record-deals';
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

/** A company's page with what other features know of the company. */
export function CompanyWithParts({ id }: { id: string }) {
  const router = useRouter();
  const { role } = useTeam().team;
  const { mutate } = useSWRConfig();
  const [merging, setMerging] = useState(false);
  return (
    <>
      <CompanyDetails
        id={id}
        onDeleted={() => router.push('/apps/crm/companies')}
        onMerge={can(role, mergePermissions.company) ? () => setMerging(true) : undefined}
        notice={<RecordMerges kind="company" id={id} />}
        contacts={({ contact_count }) => <CompanyContacts companyId={id} count={contact_count} />}
        deals={(company) => (
          // Counts of its deals are the company's own.
          <RecordDeals company={company} level="h2" onCreated={() => void mutate(companyKeys.one(id))} />
        )}
        timeline={<ActivityTimeline subject={{ kind: 'company', id }} />}
      />
      {merging && (
        <MergeDialog
          kind="company"
          keep={{ id }}
          onClose={() => setMerging(false)}
          onMerged={(keptId) => {
            setMerging(false);
            if (keptId !== id) router.replace(companyHref(keptId));
          }}
        />
      )}
    </>
  );
}
