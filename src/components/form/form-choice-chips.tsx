'use client';

import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { type FieldValues, useController } from 'react-hook-form';
import type { StageColor } from '@/theme/stage-palette';
import type { FieldProps } from './field-props';

interface FormChoiceChipsProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  options: readonly { value: string; label: string; color: StageColor }[];
}

/** One of a few words, all in sight: a radio group that takes one click. */
export function FormChoiceChips<Values extends FieldValues, Output>({
  control,
  name,
  label,
  help,
  options,
}: FormChoiceChipsProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const words = fieldState.error?.message ?? help;
  return (
    <FormControl component="fieldset" error={fieldState.invalid} sx={{ minWidth: 0 }}>
      <FormLabel component="legend" sx={legendStyle}>
        {label}
      </FormLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {options.map(({ value, label: word, color }, index) => (
          <Box key={value} component="label" sx={chipStyle}>
            <input
              type="radio"
              name={field.name}
              value={value}
              checked={field.value === value}
              onChange={() => field.onChange(value)}
              onBlur={field.onBlur}
              ref={index === 0 ? field.ref : undefined}
            />
            <Box
              component="span"
              aria-hidden
              sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: `stage.${color}.main` }}
            />
            {word}
          </Box>
        ))}
      </Box>
      {words && <FormHelperText>{words}</FormHelperText>}
    </FormControl>
  );
}

const legendStyle = { mb: 1, color: 'text.primary', '&.Mui-focused, &.Mui-error': { color: 'text.primary' } };

const chipStyle = {
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 1.5,
  minHeight: 36,
  px: 3,
  border: 1,
  borderColor: 'control',
  borderRadius: 1,
  typography: 'body1',
  cursor: 'pointer',
  '&:hover': { borderColor: 'text.secondary' },
  '&:has(:checked)': {
    fontWeight: 500,
    borderColor: 'primary.main',
    bgcolor: 'action.selected',
    boxShadow: 'inset 0 0 0 1px var(--mui-palette-primary-main)',
  },
  '&:has(:focus-visible)': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: '2px' },
  // The whole chip is the target; the browser's own mark is not shown.
  '& input': { position: 'absolute', inset: 0, m: 0, opacity: 0, cursor: 'inherit' },
} as const;
