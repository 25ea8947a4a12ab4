'use client';

import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from './field-props';

interface Choice {
  value: string | boolean;
  title: string;
  detail: ReactNode;
}

interface FormChoiceCardsProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  choices: readonly Choice[];
  /** Side by side where there is room; else always under one another. */
  inline?: boolean;
}

/** A radio group whose options need more than a word each. */
export function FormChoiceCards<Values extends FieldValues, Output>({
  control,
  name,
  label,
  choices,
  inline,
}: FormChoiceCardsProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const id = useId();
  return (
    <FormControl component="fieldset" error={fieldState.invalid} sx={{ minWidth: 0, width: '100%' }}>
      <FormLabel
        component="legend"
        sx={{ mb: 1, color: 'text.primary', '&.Mui-focused': { color: 'text.primary' } }}
      >
        {label}
      </FormLabel>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: inline ? { sm: 'repeat(2, minmax(0, 1fr))' } : undefined,
        }}
      >
        {choices.map(({ value, title, detail }, index) => (
          <Box
            key={title}
            component="label"
            sx={{
              display: 'flex',
              alignItems: 'flex-start',
              gap: 1,
              p: 2,
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              cursor: 'pointer',
              '&:hover': { borderColor: 'control' },
              '&:has(:checked)': { borderColor: 'primary.main', bgcolor: 'action.selected' },
            }}
          >
            <Radio
              name={field.name}
              checked={field.value === value}
              onChange={() => field.onChange(value)}
              onBlur={field.onBlur}
              slotProps={{
                input: {
                  ref: index === 0 ? field.ref : undefined,
                  'aria-labelledby': `${id}-${index}`,
                  'aria-describedby': `${id}-${index}-detail`,
                },
              }}
            />
            <Box sx={{ minWidth: 0, pt: 1.25, pb: 1 }}>
              <Typography id={`${id}-${index}`} variant="subtitle1" component="div">
                {title}
              </Typography>
              <Typography
                id={`${id}-${index}-detail`}
                component="div"
                variant="body2"
                sx={{ color: 'text.secondary' }}
              >
                {detail}
              </Typography>
            </Box>
          </Box>
        ))}
      </Box>
      {fieldState.error && <FormHelperText>{fieldState.error.message}</FormHelperText>}
    </FormControl>
  );
}
