'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useSWRConfig } from 'swr';
import { useApi } from '@/components/api-provider';
import { useConfirm } from '@/components/confirm/use-confirm';
import { useToast } from '@/components/toast/use-toast';
import { pipelineKeys } from '@/features/pipelines/keys';
import type { Pipeline, PipelinePatch } from '@/features/pipelines/schema';
import { dealKeys } from '../keys';
import type { Board } from '../schema';

/**
 * What can be done with pipelines. The page knows them from the server, so it asks there
 * again; `home` is the page to be on when one is gone.
 */
export function usePipelineChanges(home: string) {
  const api = useApi();
  const confirm = useConfirm();
  const toast = useToast();
  const router = useRouter();
  const { mutate } = useSWRConfig();
  const [pending, startTransition] = useTransition();

  const refresh = () => {
    void mutate(pipelineKeys.all);
    startTransition(() => router.refresh());
  };
  const complain = (error: Error) => toast({ message: error.message, severity: 'error' });

  const move = async (id: string, place: PipelinePatch) => {
    await api.patch(pipelineKeys.one(id), place).catch(complain);
    refresh();
  };

  /** Why it has to stay, or null. */
  const reasonToKeep = async ({ id, name }: Pipeline, isLast: boolean): Promise<string | null> => {
    if (isLast) return `“${name}” is the team’s only pipeline.`;
    const { stages } = await api.get<Board>(dealKeys.board(id));
    const count = stages.reduce((sum, stage) => sum + stage.count, 0);
    if (count === 0) return null;
    return `“${name}” still holds ${count === 1 ? 'a deal' : `${count.toLocaleString()} deals`}. Move or delete them first.`;
  };

  const remove = async (pipeline: Pipeline, isLast: boolean) => {
    try {
      const reason = await reasonToKeep(pipeline, isLast);
      if (reason) return toast({ message: reason, severity: 'warning' });
      const sure = await confirm({
        title: `Delete ${pipeline.name}?`,
        body: 'It holds no deals. Its stages go with it.',
        confirmLabel: 'Delete pipeline',
        destructive: true,
      });
      if (!sure) return;
      await api.delete(pipelineKeys.one(pipeline.id));
      router.replace(home);
      refresh();
    } catch (error) {
      complain(error as Error);
    }
  };

  return { pending, refresh, move, remove };
}
