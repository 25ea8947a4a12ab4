'use client';

import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import type { Action } from '@/components/action-menu/action-menu';
import { untilLoaded } from '@/components/until-loaded';
import type { Pipeline } from '@/features/pipelines/schema';
import { usePipelineChanges } from './use-pipeline-changes';

const RenamePipelineDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/pipelines/components/rename-pipeline-dialog')).then(
      (module) => module.RenamePipelineDialog,
    ),
  { ssr: false },
);

interface PipelineCommands {
  pending: boolean;
  /** For the menu of whoever may change pipelines. */
  commands: Action[];
  /** What one of them opens, to be drawn beside the menu. */
  dialog: ReactNode;
}

/** What can be done with one of the team's pipelines; `home` is the page to be on when it is gone. */
export function usePipelineCommands(
  pipelines: Pipeline[],
  pipeline: Pipeline,
  home: string,
): PipelineCommands {
  const { pending, refresh, move, remove } = usePipelineChanges(home);
  const [renaming, setRenaming] = useState(false);

  const index = pipelines.findIndex(({ id }) => id === pipeline.id);
  const above = pipelines[index - 1];
  const below = pipelines[index + 1];
  const commands: (Action | undefined)[] = [
    { id: 'rename', label: 'Rename…', icon: <Pencil size={16} />, onClick: () => setRenaming(true) },
    above && {
      id: 'up',
      label: 'Move up',
      icon: <ArrowUp size={16} />,
      onClick: () => void move(pipeline.id, { before_id: above.id }),
    },
    below && {
      id: 'down',
      label: 'Move down',
      icon: <ArrowDown size={16} />,
      onClick: () => void move(pipeline.id, { after_id: below.id }),
    },
    {
      id: 'delete',
      label: 'Delete…',
      icon: <Trash2 size={16} />,
      destructive: true,
      divided: true,
      onClick: () => void remove(pipeline, pipelines.length === 1),
    },
  ];
  const dialog = renaming && (
    <RenamePipelineDialog
      pipeline={pipeline}
      onClose={() => setRenaming(false)}
      onRenamed={() => {
        setRenaming(false);
        refresh();
      }}
    />
  );
  return { pending, commands: commands.filter((one) => one !== undefined), dialog };
}
