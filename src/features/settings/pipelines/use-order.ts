'use client';

import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { useStageChanges } from '@/features/deals/stages/use-stage-changes';
import { useCRMPipelinesApi } from '@/features/pipelines/hooks/use-crm-pipelines-api';
import { pipelineKeys, stageKeys } from '@/features/pipelines/keys';
import type { Pipeline } from '@/features/pipelines/schema';
import { placeAt, reorder } from './order';

/** Moves of pipelines and stages: in the list at once, then in the database; where that fails, a message says why. */
export function useOrder() {
  const api = useApi();
  const toast = useToast();
  const { data: pipelines = [], mutate } = useCRMPipelinesApi();
  const { refetch } = useStageChanges();

  async function save(shown: Pipeline[], url: string, place: ReturnType<typeof placeAt>) {
    await mutate(shown, { revalidate: false });
    await api.patch(url, place).catch(({ message }: Error) => toast({ message, severity: 'error' }));
    await refetch();
  }

  const movePipeline = (id: string, index: number) =>
    save(reorder(pipelines, id, index), pipelineKeys.one(id), placeAt(pipelines, id, index));

  const moveStage = ({ id: pipelineId, stages }: Pipeline, id: string, index: number) =>
    save(
      pipelines.map((one) => (one.id === pipelineId ? { ...one, stages: reorder(stages, id, index) } : one)),
      stageKeys.one(id),
      placeAt(stages, id, index),
    );

  return { movePipeline, moveStage };
}
