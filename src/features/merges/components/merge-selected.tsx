'use client';

import Button from '@mui/material/Button';
import { Merge } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { untilLoaded } from '@/components/until-loaded';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { type MergeKind, mergePermissions } from '../kinds';

const MergeDialog = dynamic(
  () => untilLoaded(() => import('./merge-dialog')).then((module) => module.MergeDialog),
  { ssr: false },
);

interface MergeSelectedProps {
  kind: MergeKind;
  /** The selected rows; two of them can become one. */
  ids: string[];
  disabled: boolean;
  onMerged(): void;
}

/** Among the actions for selected rows: makes one record of exactly two. */
export function MergeSelected({ kind, ids, disabled, onMerged }: MergeSelectedProps) {
  const { role } = useTeam().team;
  // As it was when the dialog opened: rows may come and go behind it.
  const [pair, setPair] = useState<{ keep: { id: string }; drop: { id: string } } | null>(null);
  const [first, second, third] = ids;
  const mergeable = first && second && !third && can(role, mergePermissions[kind]);
  return (
    <>
      {mergeable && (
        <Button
          size="small"
          disabled={disabled}
          startIcon={<Merge size={14} />}
          aria-haspopup="dialog"
          onClick={() => setPair({ keep: { id: first }, drop: { id: second } })}
        >
          Merge
        </Button>
      )}
      {pair && <MergeDialog kind={kind} {...pair} onClose={() => setPair(null)} onMerged={onMerged} />}
    </>
  );
}
