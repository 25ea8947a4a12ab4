'use client';

import Button, { type ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { ArrowRightLeft, Flag, Trash2, UserRound } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { type Action, ActionMenu } from '@/components/action-menu/action-menu';
import { useConfirm } from '@/components/confirm/use-confirm';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { priorityOptions } from '../priority-labels';
import type { BoardStage } from '../schema';
import { useBulkChange } from './use-bulk-change';

const LoseDialog = dynamic(() => import('../board/lose-dialog').then((module) => module.LoseDialog), {
  ssr: false,
});

interface BulkActionsProps {
  ids: string[];
  stages: BoardStage[];
  /** Everything is done: the selection can go, the rows be fetched. */
  onDone(): void;
}

/** What can be done to all selected deals at once. */
export function BulkActions({ ids, stages, onDone }: BulkActionsProps) {
  const confirm = useConfirm();
  const { role } = useTeam().team;
  const { data: members = [] } = useCRMMembersApi();
  const { pending, run } = useBulkChange(onDone);
  const [losingTo, setLosingTo] = useState<BoardStage | null>(null);
  const count = ids.length === 1 ? '1 deal' : `${ids.length} deals`;

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
      <Choice
        label="Stage"
        icon={<ArrowRightLeft size={14} />}
        disabled={pending}
        actions={stages.map((stage) => ({
          id: stage.id,
          label: stage.name,
          onClick: () => (stage.kind === 'lost' ? setLosingTo(stage) : moveTo(stage)),
        }))}
      />
      <Choice
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
      <Choice
        label="Priority"
        icon={<Flag size={14} />}
        disabled={pending}
        actions={priorityOptions.toReversed().map(({ value, label }) => ({
          id: value,
          label,
          onClick: () => void run({ ids, change: { priority: value } }, `of ${label.toLowerCase()} priority`),
        }))}
      />
      {can(role, 'deals.delete') && (
        <Button
          size="small"
          color="error"
          disabled={pending}
          startIcon={<Trash2 size={14} />}
          onClick={() => void deleteAll()}
        >
          Delete
        </Button>
      )}
      {pending && <CircularProgress size={16} aria-label="Changing" />}
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

interface ChoiceProps extends Pick<ButtonProps, 'disabled'> {
  label: string;
  icon: ReactNode;
  actions: Action[];
}

const Choice = ({ label, icon, disabled, actions }: ChoiceProps) => (
  <ActionMenu
    label={label}
    actions={actions}
    trigger={(props) => (
      <Button {...props} size="small" disabled={disabled} startIcon={icon}>
        {label}
      </Button>
    )}
  />
);
