import Box from '@mui/material/Box';

/** Two cards' shapes while a column's next ones load. */
export function CardSkeleton() {
  return ['first', 'second'].map((key) => (
    <Box key={key} aria-hidden sx={cardStyle}>
      <Box sx={{ ...lineStyle, width: '70%' }} />
      <Box sx={{ ...lineStyle, width: '45%' }} />
      <Box sx={{ ...lineStyle, width: '85%' }} />
    </Box>
  ));
}

const cardStyle = {
  display: 'grid',
  alignContent: 'space-evenly',
  height: 96,
  px: 3,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: '10px',
};

// As in board-skeleton.tsx.
const lineStyle = {
  height: 10,
  bgcolor: 'action.hover',
  borderRadius: 1,
  animation: 'pulse 1.6s ease-in-out infinite',
};
