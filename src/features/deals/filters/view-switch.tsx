'use client';

import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { Columns3, Rows3 } from 'lucide-react';
import type { DealsAddress } from './deals-address';

interface ViewSwitchProps {
  view: DealsAddress['view'];
  onChange(view: DealsAddress['view']): void;
}

/** The same deals as columns or as rows. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="View"
      value={view}
      // Null is a click on what is chosen already.
      onChange={(_event, chosen: DealsAddress['view'] | null) => chosen && onChange(chosen)}
    >
      <ToggleButton value="board">
        <Columns3 size={14} aria-hidden />
        Board
      </ToggleButton>
      <ToggleButton value="table">
        <Rows3 size={14} aria-hidden />
        Table
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
