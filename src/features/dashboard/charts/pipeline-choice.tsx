'use client';

import Button from '@mui/material/Button';
import { ChevronDown } from 'lucide-react';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { useCRMPipelinesApi } from '@/features/pipelines/hooks/use-crm-pipelines-api';
import { useDashboard } from '../dashboard-provider';

/** Whose stages the bar and the funnel show; nothing to choose with a single pipeline. */
export function PipelineChoice({ pipelineId }: { pipelineId: string }) {
  const { change } = useDashboard();
  const { data: pipelines = [] } = useCRMPipelinesApi();
  if (pipelines.length < 2) return null;
  return (
    <ActionMenu
      label="Pipeline"
      actions={pipelines.map(({ id, name }) => ({
        id,
        label: name,
        checked: id === pipelineId,
        onClick: () => change({ pipeline: id }),
      }))}
      trigger={(props) => (
        <Button {...props} size="small" endIcon={<ChevronDown size={14} />}>
          {pipelines.find(({ id }) => id === pipelineId)?.name ?? 'Pipeline'}
        </Button>
      )}
    />
  );
}
