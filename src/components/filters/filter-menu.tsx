'use client';

import Button, { type ButtonProps } from '@mui/material/Button';
import { ChevronDown } from 'lucide-react';
import { type Action, ActionMenu } from '../action-menu/action-menu';

interface FilterMenuProps {
  /** What is filtered by: "Owner". */
  label: string;
  /** A choice is made; the chip under the toolbar says which. */
  active: boolean;
  actions: Action[];
}

/** One filter of the toolbar: a small button with the choices. */
export function FilterMenu({ label, active, actions }: FilterMenuProps) {
  return (
    <ActionMenu
      label={label}
      actions={actions}
      trigger={(props) => <FilterButton {...props} label={label} active={active} />}
    />
  );
}

interface FilterButtonProps extends Omit<ButtonProps, 'children'> {
  label: string;
  active: boolean;
}

export function FilterButton({ label, active, ...props }: FilterButtonProps) {
  return (
    <Button
      {...props}
      size="small"
      variant="outlined"
      endIcon={<ChevronDown size={14} />}
      sx={{ flexShrink: 0, ...(active && { bgcolor: 'action.selected' }) }}
    >
      {label}
    </Button>
  );
}
