'use client';

import Typography from '@mui/material/Typography';
import { useEffect, useEffectEvent } from 'react';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { FormSelect } from '@/components/form/form-select';
import { useToast } from '@/components/toast/use-toast';
import { stageKeys } from '@/features/pipelines/keys';
import { useCRMDealsApi } from '../hooks/use-crm-deals-api';
import type { BoardStage } from '../schema';
import { useStageChanges } from './use-stage-changes';

interface DeleteStageDialogProps {
  stage: Pick<BoardStage, 'id' | 'name' | 'kind'>;
  pipelineId: string;
  onClose(): void;
}

/** Asks where the stage's deals go, all of them, whatever the board's filter shows. */
export function DeleteStageDialog({ stage, pipelineId, onClose }: DeleteStageDialogProps) {
  const { data: board, error } = useCRMDealsApi(pipelineId);
  const toast = useToast();
  const giveUp = useEffectEvent((message: string) => {
    toast({ message, severity: 'error' });
    onClose();
  });
  const problem = board ? null : error?.message;
  useEffect(() => {
    if (problem) giveUp(problem);
  }, [problem]);
  const count = board?.stages.find(({ id }) => id === stage.id)?.count;
  // Nothing can be said before the deals are counted.
  if (!board || count === undefined) return null;
  const others = board.stages.filter(({ id }) => id !== stage.id);
  return <DeleteStageForm stage={stage} count={count} others={others} onClose={onClose} />;
}

interface DeleteStageFormProps {
  stage: DeleteStageDialogProps['stage'];
  count: number;
  others: BoardStage[];
  onClose(): void;
}

function DeleteStageForm({ stage, count, others, onClose }: DeleteStageFormProps) {
  const api = useApi();
  const toast = useToast();
  const { refetch } = useStageChanges();
  const { control, handleSubmit, setError } = useForm({
    defaultValues: { move_to: (others.find(({ kind }) => kind === stage.kind) ?? others[0])?.id ?? '' },
  });

  const remove = handleSubmit(async ({ move_to }) => {
    try {
      await api.delete(stageKeys.one(stage.id, count > 0 ? move_to : undefined));
    } catch (error) {
      applyProblem(setError, error);
      return;
    }
    onClose();
    toast({ message: `The stage “${stage.name}” is deleted.` });
    await refetch();
  });

  return (
    <FormDialog
      title={`Delete ${stage.name}?`}
      submitLabel="Delete stage"
      destructive
      control={control}
      onSubmit={remove}
      onClose={onClose}
    >
      {count > 0 ? (
        <>
          <Typography sx={{ color: 'text.secondary' }}>
            {count === 1 ? 'Its deal goes' : `Its ${count.toLocaleString()} deals go`} to another stage, below
            the deals already there.
          </Typography>
          <FormSelect
            control={control}
            name="move_to"
            label={count === 1 ? 'Move the deal to' : 'Move the deals to'}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      ) : (
        <Typography sx={{ color: 'text.secondary' }}>It holds no deals.</Typography>
      )}
    </FormDialog>
  );
}
