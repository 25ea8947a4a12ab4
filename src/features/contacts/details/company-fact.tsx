'use client';

import { QuietLookup } from '@/components/record-field/quiet-lookup';
import { companyHref } from '@/features/companies/company-href';
import { useCompanySearch } from '@/features/companies/hooks/use-company-search';
import { useLeadDetails } from './lead-details-provider';

/** Whom the contact works for: a link to the company's page, found by typing or created in place. */
export function CompanyFact() {
  const { contact, editable } = useLeadDetails();
  const { company_id: id, company_name: name } = contact;
  return (
    <QuietLookup
      {...useCompanySearch()}
      of={editable}
      name="company_id"
      label="Company"
      placeholder="Type a name"
      current={id ? { id, label: name ?? '' } : null}
      words={(theirs) => theirs.company_name ?? 'none'}
      href={companyHref}
    />
  );
}
