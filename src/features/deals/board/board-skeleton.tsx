import Box from '@mui/material/Box';

const columns = [
  { id: 'first', cards: ['a', 'b', 'c', 'd'] },
  { id: 'second', cards: ['a', 'b', 'c'] },
  { id: 'third', cards: ['a', 'b'] },
  { id: 'fourth', cards: ['a', 'b', 'c'] },
];

/** The board's shape while it loads. */
export function BoardSkeleton() {
  return (
    <Box
      role="status"
      aria-label="Loading deals"
      sx={{ display: 'flex', gap: 3, p: 4, px: { xs: 4, md: 6 }, overflow: 'hidden' }}
    >
      {columns.map(({ id, cards }) => (
        <Box key={id} sx={{ flex: '0 0 300px', display: 'grid', gap: 2, alignContent: 'start' }}>
          <Box sx={{ ...blockStyle, height: 56 }} />
          {cards.map((card) => (
            <Box key={card} sx={{ ...blockStyle, height: 96 }} />
          ))}
        </Box>
      ))}
    </Box>
  );
}

// MUI's Skeleton in all but name; it would be loaded with the page, which hardly ever shows one.
const blockStyle = {
  bgcolor: 'action.hover',
  borderRadius: 1.25,
  animation: 'pulse 1.6s ease-in-out infinite',
};
