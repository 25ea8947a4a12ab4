'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormChoiceCards } from '@/components/form/form-choice-cards';
import { FormDialog } from '@/components/form/form-dialog';
import { FormTextField } from '@/components/form/form-text-field';
import { pipelineKeys } from '../keys';
import { type Pipeline, type PipelineCreate, pipelineCreateSchema } from '../schema';
import { emptyTemplate, templates } from '../templates';
import { StageSteps } from './stage-steps';

interface NewPipelineDialogProps {
  onClose(): void;
  onCreated(pipeline: Pipeline): void;
}

export function NewPipelineDialog({ onClose, onCreated }: NewPipelineDialogProps) {
  const api = useApi();
  const { control, handleSubmit, setError } = useForm({
    resolver: standardSchemaResolver(pipelineCreateSchema),
    defaultValues: { name: '', template: 'classic_sales' } as PipelineCreate,
  });
  const save = handleSubmit(async (input) => {
    try {
      onCreated(await api.post<Pipeline>(pipelineKeys.all, input));
    } catch (error) {
      applyProblem(setError, error);
    }
  });
  return (
    <FormDialog
      title="New pipeline"
      submitLabel="Create pipeline"
      control={control}
      onSubmit={save}
      onClose={onClose}
    >
      <FormTextField control={control} name="name" label="Name" required autoFocus />
      <FormChoiceCards
        control={control}
        name="template"
        label="Stages to begin with"
        choices={[...templates, emptyTemplate].map(({ value, title, stages }) => ({
          value,
          title,
          detail: <StageSteps stages={stages} />,
        }))}
      />
    </FormDialog>
  );
}
