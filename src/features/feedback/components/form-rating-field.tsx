'use client';

import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { Star } from 'lucide-react';
import { type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from '@/components/form/field-props';
import { ratings, ratingWords } from '../rating-words';

/** A rating from 1 to 5: a radio group drawn as stars. */
export function FormRatingField<Values extends FieldValues, Output>({
  control,
  name,
  label,
}: FieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const rating: number = field.value ?? 0;
  return (
    <FormControl component="fieldset" error={fieldState.invalid} sx={{ minWidth: 0 }}>
      <FormLabel component="legend" sx={legendStyle}>
        {label}
      </FormLabel>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        {ratings.map(({ value, label: words }, index) => (
          <Box key={value} component="label" sx={starStyle}>
            <input
              type="radio"
              name={field.name}
              aria-label={words}
              checked={rating === value}
              onChange={() => field.onChange(value)}
              onBlur={field.onBlur}
              ref={index === 0 ? field.ref : undefined}
            />
            <Star size={22} aria-hidden fill={value <= rating ? 'currentColor' : 'none'} />
          </Box>
        ))}
        <Box component="span" aria-hidden sx={{ ml: 2, typography: 'body2', color: 'text.secondary' }}>
          {ratingWords(rating)}
        </Box>
      </Box>
      {fieldState.error && <FormHelperText>{fieldState.error.message}</FormHelperText>}
    </FormControl>
  );
}

const legendStyle = { mb: 1, color: 'text.primary', '&.Mui-focused, &.Mui-error': { color: 'text.primary' } };

const starStyle = {
  position: 'relative',
  display: 'grid',
  p: 1.5,
  borderRadius: 1,
  color: 'stage.amber.main',
  cursor: 'pointer',
  '&:hover': { bgcolor: 'action.hover' },
  '&:has(:focus-visible)': { outline: '2px solid var(--mui-palette-primary-main)' },
  // The whole star is the target; the browser's own mark is not shown.
  '& input': { position: 'absolute', inset: 0, m: 0, opacity: 0, cursor: 'inherit' },
} as const;
