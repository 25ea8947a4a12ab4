'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { X } from 'lucide-react';

interface FilterChipsProps<Name extends string> {
  /** What leaves records out, in words: "Owner: Ben Brandt". */
  active: { name: Name; text: string }[];
  onRemove(name: Name): void;
  onClear(): void;
}

/** What leaves records out, each to be taken away alone or all at once. */
export function FilterChips<Name extends string>({ active, onRemove, onClear }: FilterChipsProps<Name>) {
  if (active.length === 0) return null;
  return (
    <Box role="group" aria-label="Active filters" sx={barStyle}>
      {active.map(({ name, text }) => (
        <Chip
          key={name}
          label={text}
          // A button of its own, which the keyboard reaches; MUI's delete icon it does not.
          component="button"
          aria-label={`Remove filter ${text}`}
          onClick={() => onRemove(name)}
          onDelete={() => onRemove(name)}
          deleteIcon={<X size={12} />}
          sx={{ maxWidth: 280 }}
        />
      ))}
      <Button size="small" onClick={onClear}>
        Clear all
      </Button>
    </Box>
  );
}

const barStyle = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, width: '100%' };
