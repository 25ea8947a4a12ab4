'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type MergeField, type MergeRecord, textOf } from '../merge-fields';
import { FieldValue } from './field-value';

interface SameFieldsProps {
  fields: MergeField[];
  record: MergeRecord;
}

/** Fields that need no choice, folded away; those empty in both are not worth a line. */
export function SameFields({ fields, record }: SameFieldsProps) {
  const filled = fields.filter((field) => textOf(field, record));
  if (filled.length === 0) return null;
  return (
    <Box component="details" sx={{ typography: 'body2', color: 'text.secondary' }}>
      <Box component="summary" sx={{ width: 'fit-content', py: 1, cursor: 'pointer' }}>
        {filled.length === 1 ? '1 field is the same' : `${filled.length} fields are the same`}
      </Box>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: '104px minmax(0, 1fr)',
          gap: 2,
          m: 0,
          py: 1,
          whiteSpace: 'pre-line',
          overflowWrap: 'anywhere',
        }}
      >
        {filled.map((field) => (
          <Box key={field.label} sx={{ display: 'contents' }}>
            <dt>{field.label}</dt>
            <Typography component="dd" variant="body2" sx={{ m: 0, color: 'text.primary' }}>
              <FieldValue field={field} record={record} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
