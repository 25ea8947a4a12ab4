import Box from '@mui/material/Box';
import { Badge } from '@/components/badge';
import type { Stage } from '@/features/pipelines/schema';

const kinds = {
  open: { color: 'slate', label: 'Open' },
  won: { color: 'green', label: 'Won' },
  lost: { color: 'rose', label: 'Lost' },
} as const;

/** What is set about a stage, in a row; on a phone beneath its name. */
export function StageFacts({ stage }: { stage: Stage }) {
  const { name, kind, color, probability, stale_after_days } = stage;
  return (
    <Box sx={factsStyle}>
      <Box sx={nameStyle}>
        <Box aria-hidden sx={{ ...dotStyle, bgcolor: `stage.${color}.main` }} />
        <Box component="span" sx={{ minWidth: 0, fontWeight: 500, overflowWrap: 'anywhere' }}>
          {name}
        </Box>
      </Box>
      <Box>
        <Badge color={kinds[kind].color}>{kinds[kind].label}</Badge>
      </Box>
      {kind === 'open' && (
        <>
          <span>{probability}% probable</span>
          <span>
            {stale_after_days === null
              ? 'Never stale'
              : `Stale after ${stale_after_days === 1 ? '1 day' : `${stale_after_days} days`}`}
          </span>
        </>
      )}
    </Box>
  );
}

const factsStyle = {
  display: { xs: 'flex', sm: 'grid' },
  flexWrap: 'wrap',
  gridTemplateColumns: 'minmax(0, 1fr) 64px 104px 132px',
  alignItems: 'center',
  columnGap: 3,
  rowGap: 1,
  flex: 1,
  minWidth: 0,
  typography: 'caption',
  fontVariantNumeric: 'tabular-nums',
  color: 'text.secondary',
} as const;

const nameStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  // A line of its own where the facts wrap.
  flexBasis: '100%',
  minWidth: 0,
  typography: 'body2',
  color: 'text.primary',
} as const;

const dotStyle = { flexShrink: 0, width: 8, height: 8, borderRadius: '50%' };
