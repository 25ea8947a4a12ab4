import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** The board's shape while it loads. */
export function BoardSkeleton() {
  return (
    <Box
      aria-busy
      aria-label="Loading deals"
      sx={{ display: 'flex', gap: 3, px: { xs: 4, md: 6 }, overflow: 'hidden' }}
    >
      {[4, 3, 2, 3].map((cards, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders never move
        <Box key={column} sx={{ flex: '0 0 300px', display: 'grid', gap: 2, alignContent: 'start' }}>
          <Skeleton variant="rounded" height={48} />
          {Array.from({ length: cards }, (_, card) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: placeholders never move
            <Skeleton key={card} variant="rounded" height={104} />
          ))}
        </Box>
      ))}
    </Box>
  );
}
