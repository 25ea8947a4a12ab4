'use client';

import Button from '@mui/material/Button';
import { Shapes, Tag, UserRound } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useConfirm } from '@/components/confirm/use-confirm';
import { BulkChoice } from '@/components/data-table/bulk-choice';
import { BulkDelete } from '@/components/data-table/bulk-delete';
import { BulkProgress } from '@/components/data-table/bulk-progress';
import { useBulkChange } from '@/components/data-table/use-bulk-change';
import { untilLoaded } from '@/components/until-loaded';
import { MergeSelected } from '@/features/merges/components/merge-selected';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { deletionWords } from '../deletion-words';
import { contactKeys } from '../keys';
import { typeOptions } from '../labels';
import type { ContactRow, ContactsBulk, ContactsChange } from '../schema';
import { undoOf } from './undo-of';

const TagsDialog = dynamic(
  () => untilLoaded(() => import('./tags-dialog')).then((module) => module.TagsDialog),
  { ssr: false },
);

interface BulkActionsProps {
  contacts: ContactRow[];
  /** It is done: the selection can go. */
  onDone(): void;
  /** The rows have to be fetched. */
  onChanged(): void;
}

/** What can be done to all selected contacts at once. */
export function BulkActions({ contacts, onDone, onChanged }: BulkActionsProps) {
  const confirm = useConfirm();
  const { role } = useTeam().team;
  const { data: members = [] } = useCRMMembersApi();
  const { pending, progress, run } = useBulkChange<ContactsBulk>({
    url: contactKeys.bulk,
    noun: 'contact',
    onDone,
    onChanged,
  });
  const [tagging, setTagging] = useState(false);
  const ids = contacts.map(({ id }) => id);
  const count = ids.length === 1 ? '1 contact' : `${ids.length.toLocaleString()} contacts`;

  const change = (wanted: ContactsChange, done: string) =>
    void run({ ids, change: wanted }, done, undoOf(contacts, wanted));

  async function deleteAll() {
    const sure = await confirm({
      title: `Delete ${count}?`,
      body: deletionWords(contacts),
      confirmLabel: `Delete ${count}`,
      destructive: true,
    });
    if (sure) await run({ ids, delete: true }, 'deleted');
  }

  return (
    <>
      <Button
        size="small"
        disabled={pending}
        startIcon={<Tag size={14} />}
        aria-haspopup="dialog"
        onClick={() => setTagging(true)}
      >
        Tags
      </Button>
      <BulkChoice
        label="Owner"
        icon={<UserRound size={14} />}
        disabled={pending}
        actions={[
          ...members.map(({ user_id, profile }) => {
            const name = profile.full_name || profile.email;
            return { id: user_id, label: name, onClick: () => change({ owner_id: user_id }, `${name}’s`) };
          }),
          {
            id: 'none',
            label: 'Nobody',
            divided: true,
            onClick: () => change({ owner_id: null }, 'nobody’s'),
          },
        ]}
      />
      <BulkChoice
        label="Type"
        icon={<Shapes size={14} />}
        disabled={pending}
        actions={typeOptions.map(({ value, label }) => ({
          id: value,
          label,
          onClick: () => change({ type: value }, `of type ${label.toLowerCase()}`),
        }))}
      />
      <MergeSelected kind="contact" ids={ids} disabled={pending} onMerged={onDone} />
      {can(role, 'contacts.delete') && <BulkDelete disabled={pending} onClick={() => void deleteAll()} />}
      <BulkProgress progress={progress} />
      {tagging && (
        <TagsDialog
          count={count}
          present={[...new Set(contacts.flatMap(({ tags }) => tags))].toSorted()}
          onClose={() => setTagging(false)}
          onChosen={(tags) => change(tags, 'tagged anew')}
        />
      )}
    </>
  );
}
