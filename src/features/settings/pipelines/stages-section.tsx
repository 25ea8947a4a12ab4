'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { listStyle } from '@/components/list-style';
import { untilLoaded } from '@/components/until-loaded';
import { useStageChanges } from '@/features/deals/stages/use-stage-changes';
import type { Pipeline } from '@/features/pipelines/schema';
import { Section } from '../section';
import { lineStyle } from './line-style';
import { SortableList } from './sortable-list';
import { StageFacts } from './stage-facts';
import { StageMenu } from './stage-menu';
import { useOrder } from './use-order';

const NewStageDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/pipelines/components/new-stage-dialog')).then(
      (module) => module.NewStageDialog,
    ),
  { ssr: false },
);

interface StagesSectionProps {
  pipeline: Pipeline;
  mayChange: boolean;
}

/** A pipeline's stages, as the board has them from left to right. */
export function StagesSection({ pipeline, mayChange }: StagesSectionProps) {
  const { moveStage } = useOrder();
  const { refetch } = useStageChanges();
  const [adding, setAdding] = useState(false);
  const { id: pipelineId, name, stages } = pipeline;
  const label = `Stages of ${name}`;
  const move = (id: string, index: number) => void moveStage(pipeline, id, index);
  return (
    <Section
      title={label}
      text="The board’s columns, from left to right."
      action={
        mayChange && (
          <Button variant="outlined" startIcon={<Plus size={16} />} onClick={() => setAdding(true)}>
            Add stage
          </Button>
        )
      }
    >
      {mayChange ? (
        <SortableList key={pipelineId} label={label} items={stages} onMove={move}>
          {(stage, index) => (
            <>
              <StageFacts stage={stage} />
              <StageMenu stage={stage} pipeline={pipeline} index={index} onMove={move} />
            </>
          )}
        </SortableList>
      ) : (
        <Box component="ol" aria-label={label} sx={listStyle}>
          {stages.map((stage) => (
            <Box key={stage.id} component="li" sx={lineStyle}>
              <StageFacts stage={stage} />
            </Box>
          ))}
        </Box>
      )}
      {adding && (
        <NewStageDialog
          pipelineId={pipelineId}
          onClose={() => setAdding(false)}
          onCreated={() => {
            setAdding(false);
            void refetch();
          }}
        />
      )}
    </Section>
  );
}
