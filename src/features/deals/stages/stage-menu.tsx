'use client';

import IconButton from '@mui/material/IconButton';
import { ArrowLeft, ArrowRight, Ellipsis, Pencil, SlidersHorizontal, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { type Action, ActionMenu } from '@/components/action-menu/action-menu';
import { useBoard } from '../board/deals-context';
import type { BoardStage } from '../schema';
import { changeStage, moveStage } from './change-stages';
import { useStageChanges } from './use-stage-changes';

const EditStageDialog = dynamic(
  () => import('@/features/pipelines/components/edit-stage-dialog').then((module) => module.EditStageDialog),
  { ssr: false },
);
const DeleteStageDialog = dynamic(
  () => import('./delete-stage-dialog').then((module) => module.DeleteStageDialog),
  { ssr: false },
);

interface StageMenuProps {
  stage: BoardStage;
  onRename(): void;
}

/** What admins and owners can do with a column. */
export function StageMenu({ stage, onRename }: StageMenuProps) {
  const { board } = useBoard();
  const { show, patchStage, refetch } = useStageChanges();
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null);
  const close = () => setDialog(null);

  const stages = board?.stages ?? [];
  const index = stages.findIndex(({ id }) => id === stage.id);
  const left = stages[index - 1];
  const right = stages[index + 1];

  const actions: (Action | undefined)[] = [
    { id: 'rename', label: 'Rename', icon: <Pencil size={16} />, onClick: onRename },
    {
      id: 'edit',
      label: 'Colour, probability…',
      icon: <SlidersHorizontal size={16} />,
      onClick: () => setDialog('edit'),
    },
    left && {
      id: 'left',
      label: 'Move left',
      icon: <ArrowLeft size={16} />,
      onClick: () => void patchStage(stage.id, { before_id: left.id }, moveStage(stage.id, index - 1)),
    },
    right && {
      id: 'right',
      label: 'Move right',
      icon: <ArrowRight size={16} />,
      onClick: () => void patchStage(stage.id, { after_id: right.id }, moveStage(stage.id, index + 1)),
    },
    {
      id: 'delete',
      label: 'Delete…',
      icon: <Trash2 size={16} />,
      destructive: true,
      divided: true,
      onClick: () => setDialog('delete'),
    },
  ];

  return (
    <>
      <ActionMenu
        label={`Stage ${stage.name}`}
        actions={actions.filter((action) => action !== undefined)}
        trigger={(props) => (
          <IconButton {...props} size="small" aria-label={`Change the stage ${stage.name}`} sx={{ my: -1 }}>
            <Ellipsis size={16} />
          </IconButton>
        )}
      />
      {dialog === 'edit' && (
        <EditStageDialog
          stage={stage}
          onClose={close}
          onSaved={(saved) => {
            close();
            void show(changeStage(saved.id, saved)).then(refetch);
          }}
        />
      )}
      {dialog === 'delete' && board && (
        <DeleteStageDialog stage={stage} pipelineId={board.pipeline_id} onClose={close} />
      )}
    </>
  );
}
