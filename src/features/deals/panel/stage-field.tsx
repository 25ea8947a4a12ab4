'use client';

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { Editable } from '@/components/record-field/editable';
import { FieldNote } from '@/components/record-field/field-note';
import { useField } from '@/components/record-field/use-field';
import { untilLoaded } from '@/components/until-loaded';
import type { Stage } from '@/features/pipelines/schema';
import { StageChip } from '../components/stage-chip';
import type { DealCard, DealPatch } from '../schema';

const LoseDialog = dynamic(
  () => untilLoaded(() => import('../board/lose-dialog')).then((module) => module.LoseDialog),
  { ssr: false },
);

interface StageFieldProps {
  of: Editable<DealCard, DealPatch>;
  /** Those of the deal's pipeline. */
  stages: Pick<Stage, 'id' | 'name' | 'kind' | 'color'>[];
}

/** Takes the deal to the top of another stage; losing it needs a reason. */
export function StageField({ of: deal, stages }: StageFieldProps) {
  const field = useField(deal, 'stage_id');
  const [losingTo, setLosingTo] = useState<string | null>(null);

  function choose(id: string) {
    const loses = stages.find((stage) => stage.id === id)?.kind === 'lost' && deal.row.stage_kind !== 'lost';
    if (loses) setLosingTo(id);
    else field.save(id);
  }

  return (
    <div>
      <TextField
        select
        label="Stage"
        value={stages.some(({ id }) => id === field.value) ? field.value : ''}
        onChange={({ target }) => choose(target.value)}
        error={field.state.is === 'failed'}
      >
        {stages.map((stage) => (
          <MenuItem key={stage.id} value={stage.id}>
            <StageChip stage={stage} />
          </MenuItem>
        ))}
      </TextField>
      <FieldNote field={field} words={(theirs) => theirs.stage_name} />
      {losingTo && (
        <LoseDialog
          what={`was “${deal.row.title}”`}
          onCancel={() => setLosingTo(null)}
          onReason={(lost_reason) => {
            setLosingTo(null);
            field.save(losingTo, { lost_reason });
          }}
        />
      )}
    </div>
  );
}
