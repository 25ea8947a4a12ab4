'use client';

import IconButton, { type IconButtonProps } from '@mui/material/IconButton';
import { Ellipsis, SlidersHorizontal, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { type Action, ActionMenu } from '@/components/action-menu/action-menu';
import { untilLoaded } from '@/components/until-loaded';
import type { Stage } from '@/features/pipelines/schema';

const EditStageDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/pipelines/components/edit-stage-dialog')).then(
      (module) => module.EditStageDialog,
    ),
  { ssr: false },
);
const DeleteStageDialog = dynamic(
  () => untilLoaded(() => import('./delete-stage-dialog')).then((module) => module.DeleteStageDialog),
  { ssr: false },
);

interface StageActionsProps {
  stage: Omit<Stage, 'version'>;
  pipelineId: string;
  /** What the stage's dialog is called here. */
  editLabel: string;
  /** Before the dialog, and after it: places to move to. */
  first?: Action[];
  moves: (Action | false | undefined)[];
  onSaved(saved: Stage): void;
  sx?: IconButtonProps['sx'];
}

/** The menu of a stage, as a column of the board or a line of the settings. */
export function StageActions({
  stage,
  pipelineId,
  editLabel,
  first = [],
  moves,
  onSaved,
  sx,
}: StageActionsProps) {
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <ActionMenu
        label={`Stage ${stage.name}`}
        actions={[
          ...first,
          {
            id: 'edit',
            label: editLabel,
            icon: <SlidersHorizontal size={16} />,
            onClick: () => setDialog('edit'),
          },
          ...moves.filter((move) => !!move),
          {
            id: 'delete',
            label: 'Delete…',
            icon: <Trash2 size={16} />,
            destructive: true,
            divided: true,
            onClick: () => setDialog('delete'),
          },
        ]}
        trigger={(props) => (
          <IconButton {...props} size="small" aria-label={`Change the stage ${stage.name}`} sx={sx}>
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
            onSaved(saved);
          }}
        />
      )}
      {dialog === 'delete' && <DeleteStageDialog stage={stage} pipelineId={pipelineId} onClose={close} />}
    </>
  );
}
