'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { StageActions } from '@/features/deals/stages/stage-actions';
import { useStageChanges } from '@/features/deals/stages/use-stage-changes';
import type { Pipeline, Stage } from '@/features/pipelines/schema';

interface StageMenuProps {
  stage: Stage;
  pipeline: Pipeline;
  index: number;
  onMove(id: string, index: number): void;
}

/** What can be done with a stage; its place for those who do not drag, too. */
export function StageMenu({ stage, pipeline, index, onMove }: StageMenuProps) {
  const { refetch } = useStageChanges();
  return (
    <StageActions
      stage={stage}
      pipelineId={pipeline.id}
      editLabel="Edit…"
      moves={[
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
      ]}
      onSaved={() => void refetch()}
    />
  );
}
