'use client';

import { UserRound } from 'lucide-react';
import { useConfirm } from '@/components/confirm/use-confirm';
import { BulkChoice } from '@/components/data-table/bulk-choice';
import { BulkDelete } from '@/components/data-table/bulk-delete';
import { BulkProgress } from '@/components/data-table/bulk-progress';
import { useBulkChange } from '@/components/data-table/use-bulk-change';
import { MergeSelected } from '@/features/merges/components/merge-selected';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { deletionWords } from '../deletion-words';
import { companyKeys } from '../keys';
import type { CompaniesBulk, CompanyRow } from '../schema';
import { undoOf } from './undo-of';

interface BulkActionsProps {
  companies: CompanyRow[];
  /** It is done: the selection can go. */
  onDone(): void;
  /** The rows have to be fetched. */
  onChanged(): void;
}

/** What can be done to all selected companies at once. */
export function BulkActions({ companies, onDone, onChanged }: BulkActionsProps) {
  const confirm = useConfirm();
  const { role } = useTeam().team;
  const { data: members = [] } = useCRMMembersApi();
  const { pending, progress, run } = useBulkChange<CompaniesBulk>({
    url: companyKeys.bulk,
    noun: 'company',
    plural: 'companies',
    onDone,
    onChanged,
  });
  const ids = companies.map(({ id }) => id);
  const count = ids.length === 1 ? '1 company' : `${ids.length.toLocaleString()} companies`;

  function handTo(owner_id: string | null, name: string) {
    const change = { owner_id };
    void run({ ids, change }, owner_id ? `${name}’s` : 'nobody’s', undoOf(companies, change));
  }

  async function deleteAll() {
    const sure = await confirm({
      title: `Delete ${count}?`,
      body: deletionWords(companies),
      confirmLabel: `Delete ${count}`,
      destructive: true,
    });
    if (sure) await run({ ids, delete: true }, 'deleted');
  }

  return (
    <>
      <BulkChoice
        label="Owner"
        icon={<UserRound size={14} />}
        disabled={pending}
        actions={[
          ...members.map(({ user_id, profile }) => {
            const name = profile.full_name || profile.email;
            return { id: user_id, label: name, onClick: () => handTo(user_id, name) };
          }),
          { id: 'none', label: 'Nobody', divided: true, onClick: () => handTo(null, '') },
        ]}
      />
      <MergeSelected kind="company" ids={ids} disabled={pending} onMerged={onDone} />
      {can(role, 'companies.delete') && <BulkDelete disabled={pending} onClick={() => void deleteAll()} />}
      <BulkProgress progress={progress} />
    </>
  );
}
