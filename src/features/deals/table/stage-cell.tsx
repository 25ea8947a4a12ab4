'use client';

import Button from '@mui/material/Button';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { StageChip } from '../components/stage-chip';
import type { BoardStage, DealCard } from '../schema';

interface StageCellProps {
  deal: DealCard;
  stages: BoardStage[];
  busy: boolean;
  onChange(stage: BoardStage): void;
}

/** A deal's stage, changed in place. */
export function StageCell({ deal, stages, busy, onChange }: StageCellProps) {
  const stage = stages.find(({ id }) => id === deal.stage_id);
  if (!stage) return deal.stage_name;
  return (
    <ActionMenu
      label={`Stage of ${deal.title}`}
      actions={stages.map((choice) => ({
        id: choice.id,
        label: choice.name,
        checked: choice.id === stage.id,
        onClick: () => choice.id !== stage.id && onChange(choice),
      }))}
      trigger={(props) => (
        <Button
          {...props}
          size="small"
          aria-label={`Stage of ${deal.title}: ${stage.name}`}
          aria-busy={busy}
          loading={busy}
          sx={buttonStyle}
        >
          <StageChip stage={stage} />
        </Button>
      )}
    />
  );
}

/** Words in line with those of the other cells; a button on hover. */
const buttonStyle = {
  maxWidth: '100%',
  ml: -2.5,
  fontWeight: 400,
  color: 'text.primary',
};
