'use client';

import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useFieldEditor } from './field-editors';
import { FieldNote } from './field-note';
import { SaveMark } from './save-mark';
import type { Field } from './use-field';

interface QuietRowProps<Row> {
  label: string;
  /** The id that the label gets, for a control that is labelled by it… */
  labelId?: string;
  /** …or the id of the input that it labels. */
  htmlFor?: string;
  field: Pick<Field<Row, unknown, never>, 'state' | 'insist' | 'restore'>;
  /** Their value in words. */
  words(row: Row): string;
  onRestore?(): void;
  /** Beside the value on hover and focus, always on touch screens: copy, call. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * A field that reads as text until it is pointed at: label, value, and how saving it
 * stands. The label is beside the value, or above it where a parent sets
 * `--field-columns` to one column.
 */
export function QuietRow<Row>({
  label,
  labelId,
  htmlFor,
  field,
  words,
  onRestore,
  actions,
  children,
}: QuietRowProps<Row>) {
  const editor = useFieldEditor(label);
  return (
    <Box sx={rowStyle} data-field={label}>
      <Box sx={labelStyle}>
        <Box component={htmlFor ? 'label' : 'span'} id={labelId} htmlFor={htmlFor}>
          {label}
        </Box>
        <SaveMark state={field.state.is} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={valueStyle}>
          <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
          {editor && <Box sx={editorStyle}>{editor} is editing</Box>}
          {actions && (
            <Box className="field-actions" sx={{ display: 'flex', flexShrink: 0 }}>
              {actions}
            </Box>
          )}
        </Box>
        {(field.state.is === 'failed' || field.state.is === 'conflict') && (
          <Box sx={{ px: 2, pb: 1 }}>
            <FieldNote field={field} words={words} onRestore={onRestore} />
          </Box>
        )}
      </Box>
    </Box>
  );
}

const rowStyle = {
  display: 'grid',
  gridTemplateColumns: 'var(--field-columns, 104px minmax(0, 1fr))',
  alignItems: 'start',
  columnGap: 1,
  // Over the end of a long value while it is pointed at; beside it where it is being changed.
  '@media (hover: hover)': {
    '& .field-actions': { opacity: 0, position: 'absolute', right: 0, borderRadius: 0.75 },
    '&:hover .field-actions': { opacity: 1, bgcolor: 'background.default' },
    '&:focus-within .field-actions': { opacity: 1, position: 'static' },
  },
};

const labelStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  minHeight: 'var(--field-label-height, 32px)',
  typography: 'body2',
  color: 'text.secondary',
};

// Over the end of the value, so that nothing moves under somebody's hand.
const editorStyle = {
  position: 'absolute',
  right: 0,
  maxWidth: '70%',
  px: 1.5,
  borderRadius: 0.75,
  bgcolor: 'background.default',
  typography: 'caption',
  color: 'primary.main',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  pointerEvents: 'none',
};

const valueStyle = {
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  minWidth: 0,
  mx: 'var(--field-inset, 0px)',
};
