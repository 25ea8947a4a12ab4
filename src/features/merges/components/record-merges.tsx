'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Merge } from 'lucide-react';
import { useState } from 'react';
import { useConfirm } from '@/components/confirm/use-confirm';
import { DateText } from '@/components/date-text';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { useCRMMergesApi } from '../hooks/use-crm-merges-api';
import { useUndoMerge } from '../hooks/use-undo-merge';
import { type MergeKind, mergePermissions } from '../kinds';
import type { RecordMerge } from '../schema';

interface RecordMergesProps {
  kind: MergeKind;
  id: string;
}

/** What was merged into a record, while that can be undone; nothing for those who may not. */
export function RecordMerges({ kind, id }: RecordMergesProps) {
  const { team } = useTeam();
  const { data: merges = [] } = useCRMMergesApi(kind, can(team.role, mergePermissions[kind]) ? id : null);
  const [openedAt] = useState(() => Date.now());
  const undoable = merges.filter((merge) => !merge.undone_at && Date.parse(merge.undo_until) > openedAt);
  return undoable.map((merge) => <MergeLine key={merge.id} merge={merge} timeZone={team.time_zone} />);
}

function MergeLine({ merge, timeZone }: { merge: RecordMerge; timeZone: string }) {
  const confirm = useConfirm();
  const undo = useUndoMerge();
  const [pending, setPending] = useState(false);
  const { id, dropped_name, merged_at, merged_by } = merge;

  async function askAndUndo() {
    const sure = await confirm({
      title: `Undo the merge with ${dropped_name}?`,
      body: `${dropped_name} comes back, with what moved over from there. What was changed since then stays as it is.`,
      confirmLabel: 'Undo the merge',
    });
    if (!sure) return;
    setPending(true);
    await undo(id, dropped_name);
    setPending(false);
  }

  return (
    <Box sx={{ display: 'flex', gap: 2, typography: 'caption', color: 'text.secondary' }}>
      <Box component="span" aria-hidden sx={{ flexShrink: 0, pt: 0.5 }}>
        <Merge size={14} />
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        Merged with {dropped_name} on <DateText value={merged_at} timeZone={timeZone} />
        {merged_by && ` by ${merged_by.name}`} ·{' '}
        <Link
          component="button"
          type="button"
          variant="caption"
          disabled={pending}
          onClick={() => void askAndUndo()}
          sx={{ fontWeight: 500 }}
        >
          Undo
        </Link>
      </Box>
    </Box>
  );
}
