import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tip } from '../tip';

interface BulkBarProps {
  count: number;
  onClear: () => void;
  children: ReactNode;
}

export function BulkBar({ count, onClear, children }: BulkBarProps) {
  return (
    <Box
      role="region"
      aria-label="Selected rows"
      sx={{
        position: 'sticky',
        bottom: 16,
        zIndex: 3,
        display: 'flex',
        flex: 'none',
        alignItems: 'center',
        gap: 2,
        width: 'fit-content',
        maxWidth: 'calc(100% - 16px)',
        mx: 'auto',
        mt: 2,
        p: 1.5,
        pl: 3.5,
        // On a phone it scrolls rather than squeeze its buttons.
        overflowX: 'auto',
        '& > *': { flexShrink: 0 },
        bgcolor: 'background.raised',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.5,
        boxShadow: 8,
      }}
    >
      <Box role="status" sx={{ typography: 'subtitle2', whiteSpace: 'nowrap', mr: 2 }}>
        {count.toLocaleString()} selected
      </Box>
      {children}
      <Tip title="Clear selection">
        <IconButton size="small" aria-label="Clear selection" onClick={onClear}>
          <X size={16} />
        </IconButton>
      </Tip>
    </Box>
  );
}
