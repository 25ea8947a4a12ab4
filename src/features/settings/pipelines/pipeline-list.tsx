'use client';

import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import { Ellipsis } from 'lucide-react';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { listStyle } from '@/components/list-style';
import { usePipelineCommands } from '@/features/deals/components/use-pipeline-commands';
import type { Pipeline } from '@/features/pipelines/schema';
import { lineStyle } from './line-style';
import { SortableList } from './sortable-list';
import { useOrder } from './use-order';

interface PipelineListProps {
  pipelines: Pipeline[];
  /** The one whose stages are shown. */
  picked: Pipeline;
  mayChange: boolean;
  onPick(id: string): void;
}

/** The pipelines in the order in which they are picked from. */
export function PipelineList({ pipelines, picked, mayChange, onPick }: PipelineListProps) {
  const { movePipeline } = useOrder();
  const name = (pipeline: Pipeline) => (
    <PipelineName pipeline={pipeline} picked={pipeline.id === picked.id} onPick={() => onPick(pipeline.id)} />
  );
  if (!mayChange) {
    return (
      <Box component="ol" aria-label="Pipelines" sx={listStyle}>
        {pipelines.map((pipeline) => (
          <Box key={pipeline.id} component="li" sx={lineStyle}>
            {name(pipeline)}
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <SortableList label="Pipelines" items={pipelines} onMove={(id, index) => void movePipeline(id, index)}>
      {(pipeline) => (
        <>
          {name(pipeline)}
          <PipelineMenu pipelines={pipelines} pipeline={pipeline} />
        </>
      )}
    </SortableList>
  );
}

interface PipelineNameProps {
  pipeline: Pipeline;
  picked: boolean;
  onPick(): void;
}

function PipelineName({ pipeline: { name, stages }, picked, onPick }: PipelineNameProps) {
  return (
    <ButtonBase aria-current={picked ? 'true' : undefined} onClick={onPick} sx={nameStyle}>
      <Box component="span" sx={{ minWidth: 0, fontWeight: 500, overflowWrap: 'anywhere' }}>
        {name}
      </Box>
      <Box component="span" sx={{ flexShrink: 0, typography: 'caption', color: 'text.secondary' }}>
        {stages.length === 1 ? '1 stage' : `${stages.length} stages`}
      </Box>
    </ButtonBase>
  );
}

function PipelineMenu({ pipelines, pipeline }: { pipelines: Pipeline[]; pipeline: Pipeline }) {
  const { pending, commands, dialog } = usePipelineCommands(pipelines, pipeline, '/settings/pipelines');
  return (
    <>
      <ActionMenu
        label={`Pipeline ${pipeline.name}`}
        actions={commands}
        trigger={(props) => (
          <IconButton
            {...props}
            size="small"
            loading={pending}
            aria-label={`Change the pipeline ${pipeline.name}`}
          >
            <Ellipsis size={16} />
          </IconButton>
        )}
      />
      {dialog}
    </>
  );
}

const nameStyle = {
  justifyContent: 'space-between',
  gap: 3,
  flex: 1,
  minWidth: 0,
  minHeight: 34,
  px: 2,
  borderRadius: 1,
  font: 'inherit',
  textAlign: 'left',
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-current]': { bgcolor: 'action.focus' },
} as const;
