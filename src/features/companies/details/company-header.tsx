'use client';

import { CompanyAvatar } from '@/components/avatar';
import type { Editable } from '@/components/record-field/editable';
import { RecordActions } from '@/components/record-page/record-actions';
import { RecordHeader } from '@/components/record-page/record-header';
import { RecordPresence } from '@/features/live/presence';
import { AssignButton } from '@/features/team/components/assign-button';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { companyList } from '../company-href';
import { useDeleteCompany } from '../hooks/use-delete-company';
import { hostOf } from '../host-of';
import type { Company, CompanyPatch } from '../schema';

interface CompanyHeaderProps {
  of: Editable<Company, CompanyPatch>;
  onEdit(): void;
  onMerge?(): void;
  /** The company is gone for good. */
  onDeleted(): void;
}

/** Which company it is, and what can be done to all of it. */
export function CompanyHeader({ of: editable, onEdit, onMerge, onDeleted }: CompanyHeaderProps) {
  const { role } = useTeam().team;
  const deleteCompany = useDeleteCompany();
  const { row: company } = editable;
  const { id, name, industry, website } = company;

  async function remove() {
    if (await deleteCompany(company)) onDeleted();
  }

  return (
    <RecordHeader
      list={companyList}
      avatar={<CompanyAvatar name={name} seed={id} size={44} />}
      title={name}
      context={[industry, website && hostOf(website)].filter(Boolean).join(' · ')}
      actions={
        <>
          <RecordPresence kind="company" id={company.id} />
          <RecordActions
            what="company"
            onEdit={onEdit}
            onMerge={onMerge}
            onDelete={can(role, 'companies.delete') ? () => void remove() : undefined}
          >
            <AssignButton of={editable} title={name} />
          </RecordActions>
        </>
      }
    />
  );
}
