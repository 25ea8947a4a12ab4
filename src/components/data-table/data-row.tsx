import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { MouseEvent, ReactNode } from 'react';
import { TruncatedText } from '../truncated-text';
import type { DataColumn } from './columns';
import { RowOpener } from './row-opener';

export interface RowTarget<Row> {
  /** The page that a row opens, or else… */
  href?: (row: Row) => string;
  /** …what happens instead: a side panel. */
  onOpen?: (row: Row) => void;
  /** The row whose panel is open. */
  openId?: string;
}

interface DataRowProps<Row> extends Omit<RowTarget<Row>, 'openId'> {
  row: Row;
  columns: DataColumn<Row>[];
  open: boolean;
  selection?: { label: string; selected: boolean; onToggle: (event: unknown) => void };
}

export function DataRow<Row>({ row, columns, href, onOpen, open, selection }: DataRowProps<Row>) {
  const opens = href !== undefined || onOpen !== undefined;
  return (
    <TableRow
      hover={opens}
      selected={open || selection?.selected}
      onClick={opens ? passToOpener : undefined}
      sx={rowSx}
    >
      {selection && (
        <TableCell padding="checkbox">
          <Checkbox
            checked={selection.selected}
            onChange={selection.onToggle}
            slotProps={{ input: { 'aria-label': selection.label } }}
          />
        </TableCell>
      )}
      {columns.map(({ id, cell, numeric, actions }, index) => (
        <TableCell
          key={id}
          align={numeric || actions ? 'right' : 'left'}
          className={actions ? 'row-actions' : undefined}
        >
          {index === 0 && opens ? (
            <RowOpener href={href?.(row)} onOpen={() => onOpen?.(row)}>
              {oneLine(cell(row))}
            </RowOpener>
          ) : (
            oneLine(cell(row))
          )}
        </TableCell>
      ))}
    </TableRow>
  );
}

const oneLine = (content: ReactNode) =>
  typeof content === 'string' ? <TruncatedText>{content}</TruncatedText> : content;

/** A click anywhere in the row is one on its first cell's link, with the keys held, so that Ctrl opens a tab. */
function passToOpener(event: MouseEvent<HTMLTableRowElement>) {
  const { target, currentTarget } = event;
  const onControl = target instanceof Element && target.closest('a, button, input, label, [role="combobox"]');
  const selecting = window.getSelection()?.type === 'Range';
  if (onControl || selecting || !currentTarget.contains(target as Node)) return;
  const opener = currentTarget.querySelector<HTMLElement>('[data-row-opener]');
  // A panel that closes gives the focus back to what had it.
  opener?.focus({ preventScroll: true });
  opener?.dispatchEvent(new window.MouseEvent('click', event.nativeEvent));
}

const rowSx = {
  '&.MuiTableRow-hover': { cursor: 'pointer' },
  '&:has([data-row-opener]:focus-visible)': {
    outline: 2,
    outlineColor: 'primary.main',
    outlineOffset: -2,
  },
  '@media (hover: hover)': {
    '& .row-actions > *': { opacity: 0 },
    '&:hover .row-actions > *, &:focus-within .row-actions > *': { opacity: 1 },
  },
} as const;
