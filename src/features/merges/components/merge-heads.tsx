'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ArrowLeftRight } from 'lucide-react';
import { type MergeRecord, nameOf } from '../merge-fields';
import { comparisonGrid } from './comparison-grid';

interface MergeHeadsProps {
  kept: MergeRecord;
  dropped: MergeRecord;
  onSwap(): void;
}

/** Which record stays, and which one goes. */
export function MergeHeads({ kept, dropped, onSwap }: MergeHeadsProps) {
  return (
    <Box sx={comparisonGrid}>
      <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, alignSelf: 'end' }}>
        <Button size="small" startIcon={<ArrowLeftRight size={14} />} onClick={onSwap} sx={{ ml: -2 }}>
          Swap
        </Button>
      </Box>
      <Head name={nameOf(kept)} part="Stays" />
      <Head name={nameOf(dropped)} part="Goes into it" />
    </Box>
  );
}

const Head = ({ name, part }: { name: string; part: string }) => (
  <Box sx={{ minWidth: 0 }}>
    <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
      {part}
    </Typography>
    <Typography variant="subtitle1" component="p" sx={{ overflowWrap: 'anywhere' }}>
      {name}
    </Typography>
  </Box>
);
