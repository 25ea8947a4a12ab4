'use client';

import type { ReactNode } from 'react';
import { NoRecord } from '@/components/record-page/no-record';
import { RecordColumns } from '@/components/record-page/record-columns';
import { RecordSkeleton } from '@/components/record-page/record-skeleton';
import { useFacts } from '@/components/record-page/use-facts';
import { useRecord } from '@/components/record-page/use-record';
import { companyList } from '../company-href';
import { useCRMCompanyApi } from '../hooks/use-crm-company-api';
import { useEditableCompany } from '../hooks/use-editable-company';
import type { Company } from '../schema';
import { CompanyFacts } from './company-facts';
import { CompanyHeader } from './company-header';
import { CompanyTiles } from './company-tiles';

interface CompanyPageParts {
  onDeleted(): void;
  onMerge?(): void;
  /** What is to be known before anything else. */
  notice: ReactNode;
  /** The people who work there. */
  contacts(company: Company): ReactNode;
  /** The company's deals. */
  deals(company: Company): ReactNode;
  /** What happened with the company. */
  timeline: ReactNode;
}

/** A company's page; what other features know of the company is handed in. */
export function CompanyDetails({ id, ...parts }: CompanyPageParts & { id: string }) {
  const { record: company, ...missing } = useRecord(useCRMCompanyApi(id));
  if (company) return <CompanyPage key={id} company={company} {...parts} />;
  return (
    <NoRecord {...missing} what="company" list={companyList} loading={<RecordSkeleton what="company" />} />
  );
}

function CompanyPage({
  company,
  onDeleted,
  onMerge,
  notice,
  contacts,
  deals,
  timeline,
}: CompanyPageParts & { company: Company }) {
  const editable = useEditableCompany(company);
  const { facts, edit } = useFacts();
  return (
    <>
      <CompanyHeader of={editable} onEdit={edit} onMerge={onMerge} onDeleted={onDeleted} />
      <CompanyTiles of={editable} />
      <RecordColumns facts={<CompanyFacts of={editable} facts={facts} />}>
        {notice}
        {contacts(company)}
        {deals(company)}
        {timeline}
      </RecordColumns>
    </>
  );
}
