'use client';

import { ArrowRightLeft, Flag, UserRound } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useConfirm } from '@/components/confirm/use-confirm';
import { BulkChoice } from '@/components/data-table/bulk-choice';
import { BulkDelete } from '@/components/data-table/bulk-delete';
import { BulkProgress } from '@/components/data-table/bulk-progress';
import { useBulkChange } from '@/components/data-table/use-bulk-change';
import { untilLoaded } from '@/components/until-loaded';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { dealKeys } from '../keys';
import { priorityOptions } from '../priority-labels';
import type { BoardStage, DealsBulk } from '../schema';

const LoseDialog = dynamic(
  () => untilLoaded(() => import('../board/lose-dialog')).then((module) => module.LoseDialog),
  { ssr: false },
);

interface BulkActionsProps {
  ids: string[];
  stages: BoardStage[];
  /** It is done: the selection can go. */
  onDone(): void;
  /** The rows have to be fetched. */
  onChanged(): void;
}

/** What can be done to all selected deals at once. */
export function BulkActions({ ids, stages, onDone, onChanged }: BulkActionsProps) {
  const confirm = useConfirm();
  const { role } = useTeam().team;
  const { data: members = [] } = useCRMMembersApi();
  const { pending, progress, run } = useBulkChange<DealsBulk>({
    url: dealKeys.bulk,
    noun: 'deal',
    onDone,
    onChanged,
  });
  const [losingTo, setLosingTo] = useState<BoardStage | null>(null);
  const count = ids.length === 1 ? '1 deal' : `${ids.length.toLocaleString()} deals`;

  async function deleteAll() {
    const sure = await confirm({
      title: `Delete ${count}?`,
      body: 'Their notes, their history and their collaborators go with them. Activities stay on the contacts. This cannot be undone.',
      confirmLabel: `Delete ${count}`,
      destructive: true,
    });
    if (sure) await run({ ids, delete: true }, 'deleted');
  }

  const moveTo = (stage: BoardStage, lost_reason?: string) =>
    void run({ ids, change: { stage_id: stage.id, lost_reason } }, `in ${stage.name}`);
  const handTo = (owner_id: string | null, name: string) =>
    void run({ ids, change: { owner_id } }, owner_id ? `${name}’s` : 'nobody’s');

  return (
    <>
      <BulkChoice
        label="Stage"
        icon={<ArrowRightLeft size={14} />}
        disabled={pending}
        actions={stages.map((stage) => ({
          id: stage.id,
          label: stage.name,
          onClick: () => (stage.kind === 'lost' ? setLosingTo(stage) : moveTo(stage)),
        }))}
      />
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
      <BulkChoice
        label="Priority"
        icon={<Flag size={14} />}
        disabled={pending}
        actions={priorityOptions.toReversed().map(({ value, label }) => ({
          id: value,
          label,
          onClick: () => void run({ ids, change: { priority: value } }, `of ${label.toLowerCase()} priority`),
        }))}
      />
      {can(role, 'deals.delete') && <BulkDelete disabled={pending} onClick={() => void deleteAll()} />}
      <BulkProgress progress={progress} />
      {losingTo && (
        <LoseDialog
          what={ids.length === 1 ? 'was this deal' : `were these ${ids.length} deals`}
          onCancel={() => setLosingTo(null)}
          onReason={(reason) => {
            setLosingTo(null);
            moveTo(losingTo, reason);
          }}
        />
      )}
    </>
  );
}
