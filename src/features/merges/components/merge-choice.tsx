'use client';

import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { type Choice, type MergeField, type MergeRecord, united } from '../merge-fields';
import { comparisonGrid } from './comparison-grid';
import { FieldValue } from './field-value';

interface MergeChoiceProps {
  field: MergeField;
  kept: MergeRecord;
  dropped: MergeRecord;
  choice: Choice;
  onChoose(choice: Choice): void;
}

/** One field in which two records differ, and whose value stays. */
export function MergeChoice({ field, kept, dropped, choice, onChoose }: MergeChoiceProps) {
  const id = useId();
  const both = united(field, kept, dropped);
  const options: { value: Choice; says: ReactNode }[] = [
    { value: 'kept', says: <FieldValue field={field} record={kept} /> },
    { value: 'dropped', says: <FieldValue field={field} record={dropped} /> },
  ];
  if (both !== undefined) options.push({ value: 'both', says: bothWords(both) });

  return (
    <Box role="radiogroup" aria-labelledby={id} sx={comparisonGrid}>
      <Typography
        id={id}
        variant="body2"
        sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, pt: { sm: 2 }, color: 'text.secondary' }}
      >
        {field.label}
      </Typography>
      {options.map(({ value, says }) => (
        <Box
          key={value}
          component="label"
          sx={[optionStyle, value === 'both' && { gridColumn: { xs: '1 / -1', sm: '2 / -1' } }]}
        >
          <Radio
            size="small"
            name={id}
            checked={choice === value}
            onChange={() => onChoose(value)}
            sx={{ p: 0.5, my: 1.5, flexShrink: 0 }}
          />
          <Box component="span" sx={textStyle}>
            {says}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const bothWords = (both: unknown) =>
  Array.isArray(both) ? `Both: ${both.join(', ')}` : 'Both, one after the other';

const optionStyle = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: 1,
  minWidth: 0,
  minHeight: 40,
  px: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  cursor: 'pointer',
  '&:hover': { borderColor: 'control' },
  '&:has(:checked)': { borderColor: 'primary.main', bgcolor: 'action.selected' },
};

const textStyle = {
  minWidth: 0,
  py: 2,
  typography: 'body2',
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-line',
  display: '-webkit-box',
  overflow: 'hidden',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 6,
};
