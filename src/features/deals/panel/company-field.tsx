'use client';

import type { Editable } from '@/components/record-field/editable';
import { LookupField } from '@/components/record-field/lookup-field';
import { companyHref } from '@/features/companies/company-href';
import { useCompanySearch } from '@/features/companies/hooks/use-company-search';
import type { DealCard, DealPatch } from '../schema';

/** The deal's company, found by typing or created in place. */
export function CompanyField({ of: deal }: { of: Editable<DealCard, DealPatch> }) {
  const { company_id: id, company_name: name } = deal.row;
  return (
    <LookupField
      {...useCompanySearch()}
      of={deal}
      name="company_id"
      label="Company"
      placeholder="Type a name"
      current={id ? { id, label: name ?? '' } : null}
      href={companyHref}
      words={(theirs) => theirs.company_name ?? 'none'}
    />
  );
}
