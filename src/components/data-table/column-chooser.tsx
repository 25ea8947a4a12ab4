'use client';

import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { Tip } from '../tip';
import { useHiddenColumns } from './hidden-columns';

interface ColumnChooserProps {
  /** Where the browser remembers the choice. */
  store: string;
  /** Labels of the columns that can be left out. */
  columns: Record<string, string>;
}

/** Which columns the table has. Stays open, since one rarely changes only one. */
export function ColumnChooser({ store, columns }: ColumnChooserProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { hidden, toggle } = useHiddenColumns(store);
  return (
    <>
      <Tip title="Columns">
        <IconButton
          aria-label="Columns"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <Settings2 size={16} />
        </IconButton>
      </Tip>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': 'Columns' } }}
      >
        {Object.entries(columns).map(([column, label]) => (
          <MenuItem
            key={column}
            role="menuitemcheckbox"
            aria-checked={!hidden.has(column)}
            onClick={() => toggle(column)}
          >
            <Checkbox
              checked={!hidden.has(column)}
              tabIndex={-1}
              sx={{ p: 0 }}
              slotProps={{ input: { 'aria-hidden': true } }}
            />
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
