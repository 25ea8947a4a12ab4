'use client';

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { SubmitButton } from '@/components/form/submit-button';
import { useCRMPipelinesApi } from '@/features/pipelines/hooks/use-crm-pipelines-api';
import type { DealCard } from '../schema';
import { LostReasonFields } from './lost-reason-fields';
import { lostReason } from './lost-reasons';
import type { Spot } from './move-spot';
import { SpotFields } from './spot-fields';
import { useMoveTo } from './use-move-to';

interface MoveDialogProps {
  deal: DealCard;
  onClose(): void;
}

/** Takes a deal to any stage and place by clicks alone, of another pipeline, too. */
export function MoveDialog({ deal, onClose }: MoveDialogProps) {
  const { data: pipelines = [] } = useCRMPipelinesApi();
  const [pipelineId, setPipelineId] = useState(deal.pipeline_id);
  const [stageId, setStageId] = useState(deal.stage_id);
  const [spot, setSpot] = useState<Spot | null>('top');
  const [loss, setLoss] = useState({ reason: '', words: '' });
  const [tried, setTried] = useState(false);
  const { moveTo, pending, problem } = useMoveTo(deal, onClose);

  const stages = pipelines.find(({ id }) => id === pipelineId)?.stages ?? [];
  const stage = stages.find(({ id }) => id === stageId);
  const isLoss = stage?.kind === 'lost' && deal.stage_kind !== 'lost';

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (pending || !stage || !spot || (isLoss && !loss.reason)) return;
    const reason = isLoss ? lostReason(loss.reason, loss.words) : undefined;
    moveTo({ pipelineId, stage, spot, lost_reason: reason });
  }
  function choosePipeline(id: string) {
    setPipelineId(id);
    setStageId(pipelines.find((one) => one.id === id)?.stages[0]?.id ?? '');
    setSpot('top');
  }

  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="move-title">
      <DialogTitle id="move-title">Move “{deal.title}”</DialogTitle>
      <DialogContent>
        <form id="move" noValidate onSubmit={submit} style={{ display: 'grid', gap: 16, paddingTop: 4 }}>
          {problem && <Alert severity="error">{problem}</Alert>}
          {pipelines.length > 1 && (
            <TextField
              select
              label="Pipeline"
              value={pipelineId}
              onChange={({ target }) => choosePipeline(target.value)}
            >
              {pipelines.map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
          )}
          <TextField
            select
            label="Stage"
            value={stage ? stageId : ''}
            onChange={({ target }) => {
              setStageId(target.value);
              setSpot('top');
            }}
          >
            {stages.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <SpotFields
            key={stageId}
            dealId={deal.id}
            stageId={stageId}
            onChange={setSpot}
            error={tried && !spot ? 'Choose a card.' : undefined}
          />
          {isLoss && (
            <LostReasonFields
              value={loss}
              onChange={setLoss}
              error={tried && !loss.reason ? 'Choose a reason.' : undefined}
            />
          )}
        </form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton form="move" pending={pending}>
          Move deal
        </SubmitButton>
      </DialogActions>
    </Dialog>
  );
}
