'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormChoiceCards } from '@/components/form/form-choice-cards';
import { FormDialog } from '@/components/form/form-dialog';
import { FormTextField } from '@/components/form/form-text-field';
import { stageKeys } from '../keys';
import { type Stage, type StageCreate, stageCreateSchema } from '../schema';
import { stageKindChoices } from '../stage-kinds';

interface NewStageDialogProps {
  pipelineId: string;
  onClose(): void;
  onCreated(stage: Stage): void;
}

export function NewStageDialog({ pipelineId, onClose, onCreated }: NewStageDialogProps) {
  const api = useApi();
  const { control, handleSubmit, setError } = useForm({
    resolver: standardSchemaResolver(stageCreateSchema),
    defaultValues: { pipeline_id: pipelineId, name: '', kind: 'open' } as StageCreate,
  });
  const save = handleSubmit(async (input) => {
    try {
      onCreated(await api.post<Stage>(stageKeys.all, input));
    } catch (error) {
      applyProblem(setError, error);
    }
  });
  return (
    <FormDialog title="Add stage" submitLabel="Add stage" control={control} onSubmit={save} onClose={onClose}>
      <FormTextField control={control} name="name" label="Name" required autoFocus />
      <FormChoiceCards control={control} name="kind" label="Kind" choices={stageKindChoices} />
    </FormDialog>
  );
}
