'use client';

import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { Check } from 'lucide-react';
import { type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from '@/components/form/field-props';
import { type StageColor, stageColors } from '@/theme/stage-palette';

/** One of the ten colours of stages, by swatch and name. */
export function FormColorField<Values extends FieldValues, Output>({
  control,
  name,
  label,
}: FieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <FormControl component="fieldset" error={fieldState.invalid} sx={{ minWidth: 0 }}>
      <FormLabel component="legend" sx={{ mb: 1, color: 'text.primary' }}>
        {label}
      </FormLabel>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(5, minmax(0, 1fr))', gap: 1 }}>
        {stageColors.map((color, index) => (
          <Box key={color} component="label" sx={swatchStyle}>
            <input
              type="radio"
              name={field.name}
              value={color}
              checked={field.value === color}
              ref={index === 0 ? field.ref : undefined}
              onChange={() => field.onChange(color)}
              onBlur={field.onBlur}
              style={inputStyle}
            />
            <Box aria-hidden sx={{ ...dotStyle, bgcolor: `stage.${color}.main` }}>
              {field.value === color && <Check size={14} strokeWidth={3} />}
            </Box>
            {nameOf(color)}
          </Box>
        ))}
      </Box>
      {fieldState.error && <FormHelperText>{fieldState.error.message}</FormHelperText>}
    </FormControl>
  );
}

const nameOf = (color: StageColor) => color.charAt(0).toUpperCase() + color.slice(1);

/** Over all of its label, which shows its state. */
const inputStyle = { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' } as const;

const swatchStyle = {
  position: 'relative',
  display: 'grid',
  justifyItems: 'center',
  gap: 1,
  py: 2,
  border: 1,
  borderColor: 'transparent',
  borderRadius: 1,
  typography: 'caption',
  cursor: 'pointer',
  '&:hover': { borderColor: 'control' },
  '&:has(:checked)': { borderColor: 'primary.main', bgcolor: 'action.selected' },
  '&:has(:focus-visible)': {
    outline: '2px solid var(--mui-palette-primary-main)',
    outlineOffset: '1px',
  },
} as const;

const dotStyle = {
  display: 'grid',
  placeItems: 'center',
  width: 24,
  height: 24,
  borderRadius: '50%',
  color: 'background.paper',
} as const;
