'use client';

import IconButton from '@mui/material/IconButton';
import { ArrowDown, ArrowUp, Ellipsis, SlidersHorizontal, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { type Action, ActionMenu } from '@/components/action-menu/action-menu';
import { useStageChanges } from '@/features/deals/stages/use-stage-changes';
import type { Pipeline, Stage } from '@/features/pipelines/schema';

const EditStageDialog = dynamic(
  () => import('@/features/pipelines/components/edit-stage-dialog').then((module) => module.EditStageDialog),
  { ssr: false },
);
const DeleteStageDialog = dynamic(
  () => import('@/features/deals/stages/delete-stage-dialog').then((module) => module.DeleteStageDialog),
  { ssr: false },
);

interface StageMenuProps {
  stage: Stage;
  pipeline: Pipeline;
  index: number;
  onMove(id: string, index: number): void;
}

/** What can be done with a stage; its place for those who do not drag, too. */
export function StageMenu({ stage, pipeline, index, onMove }: StageMenuProps) {
  const { refetch } = useStageChanges();
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null);
  const close = () => setDialog(null);

  const actions: (Action | false)[] = [
    { id: 'edit', label: 'Edit…', icon: <SlidersHorizontal size={16} />, onClick: () => setDialog('edit') },
    index > 0 && {
      id: 'up',
      label: 'Move up',
      icon: <ArrowUp size={16} />,
      onClick: () => onMove(stage.id, index - 1),
    },
    index < pipeline.stages.length - 1 && {
      id: 'down',
      label: 'Move down',
      icon: <ArrowDown size={16} />,
      onClick: () => onMove(stage.id, index + 1),
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
        actions={actions.filter((action) => action !== false)}
        trigger={(props) => (
          <IconButton {...props} size="small" aria-label={`Change the stage ${stage.name}`}>
            <Ellipsis size={16} />
          </IconButton>
        )}
      />
      {dialog === 'edit' && (
        <EditStageDialog
          stage={stage}
          onClose={close}
          onSaved={() => {
            close();
            void refetch();
          }}
        />
      )}
      {dialog === 'delete' && <DeleteStageDialog stage={stage} pipelineId={pipeline.id} onClose={close} />}
    </>
  );
}
