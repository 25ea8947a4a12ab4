'use client';

import { ArrowLeft, ArrowRight, Pencil } from 'lucide-react';
import { useBoard } from '../board/deals-context';
import type { BoardStage } from '../schema';
import { changeStage, moveStage } from './change-stages';
import { StageActions } from './stage-actions';
import { useStageChanges } from './use-stage-changes';

interface StageMenuProps {
  stage: BoardStage;
  onRename(): void;
}

/** What admins and owners can do with a column. */
export function StageMenu({ stage, onRename }: StageMenuProps) {
  const { board } = useBoard();
  const { show, patchStage, refetch } = useStageChanges();
  if (!board) return null;
  const index = board.stages.findIndex(({ id }) => id === stage.id);
  const left = board.stages[index - 1];
  const right = board.stages[index + 1];
  return (
    <StageActions
      stage={stage}
      pipelineId={board.pipeline_id}
      editLabel="Colour, probability…"
      first={[{ id: 'rename', label: 'Rename', icon: <Pencil size={16} />, onClick: onRename }]}
      moves={[
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
      ]}
      onSaved={(saved) => void show(changeStage(saved.id, saved)).then(refetch)}
      sx={{ my: -1 }}
    />
  );
}
