'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm, useWatch } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { applyProblem } from '@/components/form/apply-problem';
import { FormDialog } from '@/components/form/form-dialog';
import { FormNumberField } from '@/components/form/form-number-field';
import { FormSelect } from '@/components/form/form-select';
import { FormTextField } from '@/components/form/form-text-field';
import { stageKeys } from '../keys';
import { type Stage, type StagePatch, stagePatchSchema } from '../schema';
import { stageKindChoices } from '../stage-kinds';
import { FormColorField } from './form-color-field';

interface EditStageDialogProps {
  stage: Omit<Stage, 'version'>;
  onClose(): void;
  onSaved(stage: Stage): void;
}

export function EditStageDialog({ stage, onClose, onSaved }: EditStageDialogProps) {
  const api = useApi();
  const { id, name, kind, color, probability, stale_after_days } = stage;
  const { control, handleSubmit, setError } = useForm<StagePatch, unknown, StagePatch>({
    resolver: standardSchemaResolver(stagePatchSchema),
    // Deals wait in open stages only, and only there is an outcome uncertain: the others lack these fields.
    shouldUnregister: true,
    defaultValues: {
      name,
      color,
      kind,
      probability: kind === 'open' ? probability : 50,
      stale_after_days,
    },
  });
  // Unknown until its field has been drawn.
  const chosen = useWatch({ control, name: 'kind' }) ?? kind;
  const save = handleSubmit(async ({ kind: wanted, ...patch }) => {
    try {
      onSaved(
        await api.patch<Stage>(stageKeys.one(id), wanted === kind ? patch : { ...patch, kind: wanted }),
      );
    } catch (error) {
      applyProblem(setError, error);
    }
  });
  return (
    <FormDialog title={`Edit ${name}`} submitLabel="Save" control={control} onSubmit={save} onClose={onClose}>
      <FormTextField control={control} name="name" label="Name" required />
      <FormColorField control={control} name="color" label="Colour" />
      <FormSelect
        control={control}
        name="kind"
        label="Kind"
        options={stageKindChoices.map(({ value, title }) => ({ value, label: title }))}
        help={stageKindChoices.find(({ value }) => value === chosen)?.detail}
      />
      {chosen === 'open' && (
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
