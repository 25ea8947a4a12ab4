'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Money } from '@/components/money';
import { useTeam } from '@/features/team/team-context';
import type { SpendClash } from './spend-clash';

interface SpendClashNoteProps {
  /** "November 2026". */
  month: string;
  clashes: SpendClash[];
  onTakeTheirs(clash: SpendClash): void;
}

/** What somebody else has made of the channels that one has changed, too. */
export function SpendClashNote({ month, clashes, onTakeTheirs }: SpendClashNoteProps) {
  const { currency } = useTeam().team;
  return (
    <Alert severity="warning" role="group" aria-label="Conflict">
      Somebody changed {month} meanwhile. Save again to keep yours.
      {clashes.map((clash) => (
        <Box key={clash.name} sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2 }}>
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            {clash.theirs ? (
              <>
                “{clash.theirs.channel}” is <Money amount={clash.theirs.used} currency={currency} /> used of{' '}
                <Money amount={clash.theirs.allotted} currency={currency} /> now.
              </>
            ) : (
              `“${clash.name}” is removed now.`
            )}
          </Box>
          <Button
            size="small"
            variant="outlined"
            aria-label={`Take theirs: ${clash.name}`}
            onClick={() => onTakeTheirs(clash)}
            sx={{ flexShrink: 0 }}
          >
            Take theirs
          </Button>
        </Box>
      ))}
    </Alert>
  );
}
