'use client';

import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import type { Pipeline } from '@/features/pipelines/schema';

interface PipelinePickerProps {
  pipelines: Pipeline[];
  pipelineId: string;
}

/** Which pipeline the board shows; kept in the URL. A team with one has nothing to pick. */
export function PipelinePicker({ pipelines, pipelineId }: PipelinePickerProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  if (pipelines.length < 2) return null;
  return (
    <Select
      size="small"
      value={pipelineId}
      disabled={pending}
      onChange={({ target }) =>
        startTransition(() => router.push(`/apps/crm/deals?pipeline=${target.value}`))
      }
      inputProps={{ 'aria-label': 'Pipeline' }}
    >
      {pipelines.map((pipeline) => (
        <MenuItem key={pipeline.id} value={pipeline.id}>
          {pipeline.name}
        </MenuItem>
      ))}
    </Select>
  );
}
