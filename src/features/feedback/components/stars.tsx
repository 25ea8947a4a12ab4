import Box from '@mui/material/Box';
import { Star } from 'lucide-react';
import { ratings } from '../rating-words';

/** A rating from 1 to 5 as stars; the words for it stand beside them. */
export const Stars = ({ rating, size = 14 }: { rating: number; size?: number }) => (
  <Box component="span" aria-hidden sx={{ display: 'inline-flex', gap: 0.5, color: 'stage.amber.main' }}>
    {ratings.map(({ value }) => (
      <Star key={value} size={size} fill={value <= rating ? 'currentColor' : 'none'} />
    ))}
  </Box>
);
