'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import visuallyHidden from '@mui/utils/visuallyHidden';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Money } from '@/components/money';
import { Tip } from '@/components/tip';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import type { BoardStage } from '../schema';
import { changeStage } from '../stages/change-stages';
import { StageMenu } from '../stages/stage-menu';
import { StageName } from '../stages/stage-name';
import { useStageChanges } from '../stages/use-stage-changes';

interface StageHeaderProps {
  stage: BoardStage;
  headingId: string;
  onNewDeal(stageId: string): void;
}

/** A column's name, and its count and sums over all deals, loaded or not. */
export function StageHeader({ stage, headingId, onNewDeal }: StageHeaderProps) {
  const { currency, role } = useTeam().team;
  const { patchStage } = useStageChanges();
  const [renaming, setRenaming] = useState(false);
  const mayChange = can(role, 'pipelines.update');
  const rename = (name: string) => void patchStage(stage.id, { name }, changeStage(stage.id, { name }));

  return (
    <Box component="header" sx={{ p: 3, pb: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box
          aria-hidden
          sx={{
            width: 8,
            height: 8,
            borderRadius: '50%',
            bgcolor: `stage.${stage.color}.main`,
            flexShrink: 0,
          }}
        />
        <StageName
          name={stage.name}
          headingId={headingId}
          onRename={mayChange ? rename : null}
          editing={renaming}
          onEditing={setRenaming}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
          {stage.count.toLocaleString()}
          <span style={visuallyHidden}> deals</span>
        </Typography>
        <Tip title={`New deal in ${stage.name}`}>
          <IconButton
            size="small"
            aria-label={`New deal in ${stage.name}`}
            onClick={() => onNewDeal(stage.id)}
            sx={{ ml: 'auto', my: -1 }}
          >
            <Plus size={16} />
          </IconButton>
        </Tip>
        {mayChange && <StageMenu stage={stage} onRename={() => setRenaming(true)} />}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        <Box component="span" sx={{ color: 'text.primary', fontWeight: 500 }}>
          <Money amount={stage.total} currency={currency} format="short" />
        </Box>
        {stage.kind === 'open' && (
          <Tip title="Weighted: each amount times its probability">
            <span>
              {' · '}
              <Money amount={stage.weighted_total} currency={currency} format="short" /> weighted
            </span>
          </Tip>
        )}
      </Typography>
    </Box>
  );
}
