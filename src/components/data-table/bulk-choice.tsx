'use client';

import Button, { type ButtonProps } from '@mui/material/Button';
import type { ReactNode } from 'react';
import { type Action, ActionMenu } from '../action-menu/action-menu';

interface BulkChoiceProps extends Pick<ButtonProps, 'disabled'> {
  label: string;
  icon: ReactNode;
  actions: Action[];
}

/** A button of the bulk bar with the values that all selected rows can get. */
export const BulkChoice = ({ label, icon, disabled, actions }: BulkChoiceProps) => (
  <ActionMenu
    label={label}
    actions={actions}
    trigger={(props) => (
      <Button {...props} size="small" disabled={disabled} startIcon={icon}>
        {label}
      </Button>
    )}
  />
);
