'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { FormTextField } from '@/components/form/form-text-field';
import { pipelineKeys } from '../keys';
import { type Pipeline, type PipelinePatch, pipelinePatchSchema } from '../schema';

interface RenamePipelineDialogProps {
  pipeline: Pipeline;
  onClose(): void;
  onRenamed(): void;
}

export function RenamePipelineDialog({ pipeline, onClose, onRenamed }: RenamePipelineDialogProps) {
  const api = useApi();
  const { control, handleSubmit, setError } = useForm({
    resolver: standardSchemaResolver(pipelinePatchSchema),
    defaultValues: { name: pipeline.name } as PipelinePatch,
  });
  const save = handleSubmit(async (patch) => {
    try {
      await api.patch<Pipeline>(pipelineKeys.one(pipeline.id), patch);
      onRenamed();
    } catch (error) {
      applyProblem(setError, error);
    }
  });
  return (
    <FormDialog
      title="Rename pipeline"
      submitLabel="Rename"
      control={control}
      onSubmit={save}
      onClose={onClose}
    >
      <FormTextField control={control} name="name" label="Name" required autoFocus />
    </FormDialog>
  );
}
