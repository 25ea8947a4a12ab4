'use client';

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { Stage } from '@/features/pipelines/schema';
import { StageChip } from '../components/stage-chip';
import type { DealCard } from '../schema';
import { FieldNote } from './field-note';
import { useField } from './use-field';

const LoseDialog = dynamic(() => import('../board/lose-dialog').then((module) => module.LoseDialog), {
  ssr: false,
});

interface StageFieldProps {
  deal: DealCard;
  /** Those of the deal's pipeline. */
  stages: Pick<Stage, 'id' | 'name' | 'kind' | 'color'>[];
}

/** Takes the deal to the top of another stage; losing it needs a reason. */
export function StageField({ deal, stages }: StageFieldProps) {
  const field = useField(deal, 'stage_id');
  const [losingTo, setLosingTo] = useState<string | null>(null);

  function choose(id: string) {
    const loses = stages.find((stage) => stage.id === id)?.kind === 'lost' && deal.stage_kind !== 'lost';
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
      <FieldNote
        state={field.state}
        words={(theirs) => theirs.stage_name}
        onKeepMine={field.insist}
        onTakeTheirs={field.restore}
      />
      {losingTo && (
        <LoseDialog
          what={`was “${deal.title}”`}
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
