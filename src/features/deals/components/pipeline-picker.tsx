'use client';

import Button from '@mui/material/Button';
import { ChevronDown } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { ActionMenu } from '@/components/action-menu/action-menu';
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
  const shown = pipelines.find(({ id }) => id === pipelineId);
  return (
    <ActionMenu
      label="Pipeline"
      actions={pipelines.map(({ id, name }) => ({
        id,
        label: name,
        checked: id === pipelineId,
        onClick: () => startTransition(() => router.push(`/apps/crm/deals?pipeline=${id}`)),
      }))}
      trigger={(props) => (
        <Button {...props} variant="outlined" loading={pending} endIcon={<ChevronDown size={16} />}>
          {shown?.name}
        </Button>
      )}
    />
  );
}
