'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { FormNumberField } from '@/components/form/form-number-field';
import { FormTextField } from '@/components/form/form-text-field';
import { stageKeys } from '../keys';
import { type Stage, type StagePatch, stagePatchSchema } from '../schema';
import { FormColorField } from './form-color-field';

interface EditStageDialogProps {
  stage: Omit<Stage, 'version'>;
  onClose(): void;
  onSaved(stage: Stage): void;
}

export function EditStageDialog({ stage, onClose, onSaved }: EditStageDialogProps) {
  const api = useApi();
  const { id, name, kind, color, probability, stale_after_days } = stage;
  const isOpen = kind === 'open';
  const { control, handleSubmit, setError } = useForm({
    resolver: standardSchemaResolver(stagePatchSchema),
    // Deals wait in open stages only, and only there is an outcome uncertain.
    defaultValues: { name, color, ...(isOpen && { probability, stale_after_days }) } as StagePatch,
  });
  const save = handleSubmit(async (patch) => {
    try {
      onSaved(await api.patch<Stage>(stageKeys.one(id), patch));
    } catch (error) {
      applyProblem(setError, error);
    }
  });
  return (
    <FormDialog title={`Edit ${name}`} submitLabel="Save" control={control} onSubmit={save} onClose={onClose}>
      <FormTextField control={control} name="name" label="Name" required />
      <FormColorField control={control} name="color" label="Colour" />
      {isOpen && (
        <>
          <FormNumberField
            control={control}
            name="probability"
            label="Probability"
            unit="%"
            required
            help="How likely a deal in this stage is to be won; the weighted total counts with it."
          />
          <FormNumberField
            control={control}
            name="stale_after_days"
            label="Goes stale after"
            unit="days"
            help="Deals that stay longer are marked. Empty: never."
          />
        </>
      )}
    </FormDialog>
  );
}
