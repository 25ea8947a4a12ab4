'use client';

import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import { Pencil } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Tip } from '../tip';
import { quietLook } from './quiet-look';
import { QuietRow } from './quiet-row';
import type { Field } from './use-field';

interface QuietSwapProps<Row> {
  label: string;
  field: Pick<Field<Row, unknown, never>, 'state' | 'insist' | 'restore'>;
  words(row: Row): string;
  /** The value leads somewhere: it is followed by a click, and edited by a button beside it. */
  linked?: boolean;
  /** How the value reads. */
  children: ReactNode;
  /** What it is changed with, labelled by itself; loaded when it is first asked for. */
  editor(close: () => void): ReactNode;
}

/**
 * A field whose editor is too heavy to stand there from the start: a calendar, a search.
 * It takes the text's place when that is clicked, and leaves with the focus or by Escape.
 */
export function QuietSwap<Row>({
  label,
  field,
  words,
  linked = false,
  children,
  editor,
}: QuietSwapProps<Row>) {
  const id = useId();
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);

  const open = () => setEditing(true);
  function close() {
    setEditing(false);
    // The button is back after the next drawing.
    setTimeout(() => opener.current?.focus());
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    close();
  }

  return (
    <QuietRow
      label={label}
      labelId={`${id}-label`}
      field={field}
      words={words}
      actions={
        linked &&
        !editing && (
          <Tip title={`Change ${label.toLowerCase()}`}>
            <IconButton ref={opener} size="small" aria-label={`Change ${label.toLowerCase()}`} onClick={open}>
              <Pencil size={14} />
            </IconButton>
          </Tip>
        )
      }
    >
      {editing ? (
        <Box
          onKeyDown={onKeyDown}
          // A calendar or a list of options hangs elsewhere on the page, but its events come by here.
          onFocus={() => clearTimeout(leaving.current)}
          onBlur={() => {
            leaving.current = setTimeout(() => setEditing(false));
          }}
          sx={editorStyle}
        >
          {editor(close)}
        </Box>
      ) : linked ? (
        <Box sx={{ ...quietLook, display: 'flex', '&:hover': undefined }}>{children}</Box>
      ) : (
        <ButtonBase ref={opener} id={id} aria-labelledby={`${id}-label ${id}`} onClick={open} sx={quietLook}>
          {children}
        </ButtonBase>
      )}
    </QuietRow>
  );
}

/** The label is there already; the editor's own is for screen readers only. */
const editorStyle = {
  '& .MuiInputLabel-root': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
};
