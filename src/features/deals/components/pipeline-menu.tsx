'use client';

import Button from '@mui/material/Button';
import { ArrowDown, ArrowUp, ChevronDown, Pencil, Plus, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { type Action, ActionMenu } from '@/components/action-menu/action-menu';
import type { Pipeline } from '@/features/pipelines/schema';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { usePipelineChanges } from './use-pipeline-changes';

const NewPipelineDialog = dynamic(
  () =>
    import('@/features/pipelines/components/new-pipeline-dialog').then((module) => module.NewPipelineDialog),
  { ssr: false },
);
const RenamePipelineDialog = dynamic(
  () =>
    import('@/features/pipelines/components/rename-pipeline-dialog').then(
      (module) => module.RenamePipelineDialog,
    ),
  { ssr: false },
);

interface PipelineMenuProps {
  pipelines: Pipeline[];
  pipelineId: string;
}

/** The pipelines to pick from, and for admins and owners what can be done with the one shown. */
export function PipelineMenu({ pipelines, pipelineId }: PipelineMenuProps) {
  const { role } = useTeam().team;
  const { pending, open, refresh, move, remove } = usePipelineChanges();
  const [dialog, setDialog] = useState<'new' | 'rename' | null>(null);
  const close = () => setDialog(null);

  const index = pipelines.findIndex(({ id }) => id === pipelineId);
  const shown = pipelines[index];
  const above = pipelines[index - 1];
  const below = pipelines[index + 1];
  const mayChange = can(role, 'pipelines.update');
  // A team with one has nothing to pick.
  if (!shown || (pipelines.length < 2 && !mayChange)) return null;

  const choices: Action[] = pipelines.map(({ id, name }) => ({
    id,
    label: name,
    checked: id === pipelineId,
    onClick: () => open(id),
  }));
  const commands: (Action | undefined)[] = [
    {
      id: 'new',
      label: 'New pipeline…',
      icon: <Plus size={16} />,
      divided: true,
      onClick: () => setDialog('new'),
    },
    { id: 'rename', label: 'Rename…', icon: <Pencil size={16} />, onClick: () => setDialog('rename') },
    above && {
      id: 'up',
      label: 'Move up',
      icon: <ArrowUp size={16} />,
      onClick: () => void move(pipelineId, { before_id: above.id }),
    },
    below && {
      id: 'down',
      label: 'Move down',
      icon: <ArrowDown size={16} />,
      onClick: () => void move(pipelineId, { after_id: below.id }),
    },
    {
      id: 'delete',
      label: 'Delete…',
      icon: <Trash2 size={16} />,
      destructive: true,
      divided: true,
      onClick: () => void remove(shown, pipelines.length === 1),
    },
  ];

  return (
    <>
      <ActionMenu
        label="Pipeline"
        actions={[...choices, ...(mayChange ? commands.filter((one) => one !== undefined) : [])]}
        trigger={(props) => (
          <Button {...props} variant="outlined" loading={pending} endIcon={<ChevronDown size={16} />}>
            {shown.name}
          </Button>
        )}
      />
      {dialog === 'new' && (
        <NewPipelineDialog
          onClose={close}
          onCreated={({ id }) => {
            close();
            open(id);
          }}
        />
      )}
      {dialog === 'rename' && (
        <RenamePipelineDialog
          pipeline={shown}
          onClose={close}
          onRenamed={() => {
            close();
            refresh();
          }}
        />
      )}
    </>
  );
}
