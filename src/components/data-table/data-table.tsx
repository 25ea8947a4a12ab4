'use client';

import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableRow from '@mui/material/TableRow';
import { type ReactNode, useState } from 'react';
import { ErrorState } from '../error-state';
import { BulkBar } from './bulk-bar';
import { DataHead } from './data-head';
import { DataRow, type RowTarget } from './data-row';
import { SelectEvery } from './select-every';
import { SkeletonRows } from './skeleton-rows';
import { type DataTableModel, useDataTable } from './use-data-table';
import type { EveryRow } from './use-every-row';
import { useRowWindow } from './use-row-window';

export interface DataTableProps<Row> extends Omit<DataTableModel<Row>, 'rows'>, RowTarget<Row> {
  /** What the table lists, for screen readers: "Deals". */
  label: string;
  /** Undefined while loading. */
  rows: Row[] | undefined;
  /** What a row is called, for its checkbox: "Select Acme renewal". */
  rowLabel: (row: Row) => string;
  /** Gives the rows checkboxes; stands in a bar at the bottom while some are selected. */
  bulkActions?: (ids: string[], clear: () => void) => ReactNode;
  /** Lets one select more rows than are loaded. */
  every?: EveryRow<Row>;
  /** In place of the rows when there are none. */
  empty: ReactNode;
  error?: unknown;
  onRetry?: () => void;
  /** Beneath the rows: "Load more". */
  footer?: ReactNode;
}

const noRows: never[] = [];

/** The first column starts, and the last ends, where the page's header does. */
const tableSx = {
  tableLayout: 'fixed',
  '& tr > :first-of-type:not([colspan])': { pl: { xs: 4, md: 6 } },
  '& tr > .MuiTableCell-paddingCheckbox:first-of-type': { pl: { xs: 2.25, md: 4.25 } },
  '& tr > :last-of-type:not([colspan])': { pr: { xs: 4, md: 6 } },
} as const;

/**
 * A table whose rows open something. It fills a parent of limited height and scrolls
 * inside, so that its head stays; in any other parent it is as high as its rows.
 */
export function DataTable<Row extends object>({
  label,
  rows,
  rowLabel,
  bulkActions,
  every,
  empty,
  error,
  onRetry,
  footer,
  href,
  onOpen,
  openId,
  ...model
}: DataTableProps<Row>) {
  const { columns, rowId } = model;
  const table = useDataTable({ ...model, rows: rows ?? noRows });
  const { rowSelection, sorting } = table.state;
  const shown = table.getRowModel().rows;
  const [scroller, setScroller] = useState<Element | null>(null);
  const { from, to, above, below } = useRowWindow(scroller, shown.length);
  const selectable = bulkActions !== undefined;
  // Rows that are gone, or filtered away, take no part in what is done to the selected ones.
  const known = new Set([...shown.map(({ id }) => id), ...(every?.rows ?? noRows).map(rowId)]);
  const selectedIds = [...known].filter((id) => rowSelection[id]);
  const allShown = shown.length > 0 && shown.every(({ id }) => rowSelection[id]);
  const clear = () => table.resetRowSelection(true);
  const span = columns.length + (selectable ? 1 : 0);
  const width = columns.reduce((sum, column) => sum + column.width, selectable ? 44 : 0);

  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', flex: '0 1 auto', minHeight: 0, position: 'relative' }}
    >
      {/* Words for screen readers, which stand where they are, scroll with it and do not widen the page. */}
      <TableContainer ref={setScroller} sx={{ flex: '0 1 auto', minHeight: 0, position: 'relative' }}>
        <Table
          stickyHeader
          aria-label={label}
          aria-busy={rows === undefined}
          sx={{ ...tableSx, minWidth: width }}
        >
          <DataHead
            columns={columns}
            sort={sorting[0] ?? null}
            onSort={(id) => table.getColumn(id)?.toggleSorting()}
            selection={
              selectable
                ? {
                    possible: shown.length > 0,
                    all: allShown,
                    some: selectedIds.length > 0,
                    onToggle: () => (selectedIds.length > 0 ? clear() : table.toggleAllRowsSelected(true)),
                  }
                : undefined
            }
          />
          <TableBody>
            {above > 0 && <Room height={above} />}
            {shown.slice(from, to).map((row) => (
              <DataRow
                key={row.id}
                row={row.original}
                columns={columns}
                href={href}
                onOpen={onOpen}
                open={openId !== undefined && rowId(row.original) === openId}
                selection={
                  selectable
                    ? {
                        label: `Select ${rowLabel(row.original)}`,
                        selected: rowSelection[row.id] ?? false,
                        onToggle: row.getToggleSelectedHandler(),
                      }
                    : undefined
                }
              />
            ))}
            {below > 0 && <Room height={below} />}
            {rows === undefined && error === undefined && (
              <SkeletonRows columns={columns} selectable={selectable} />
            )}
            {rows === undefined && error !== undefined && (
              <Filler span={span}>
                <ErrorState error={error} onRetry={onRetry} />
              </Filler>
            )}
            {rows?.length === 0 && <Filler span={span}>{empty}</Filler>}
          </TableBody>
        </Table>
        {footer}
      </TableContainer>
      {bulkActions && selectedIds.length > 0 && (
        <BulkBar count={selectedIds.length} onClear={clear}>
          {every && allShown && (
            <SelectEvery
              every={every}
              selected={selectedIds.length}
              onSelect={(all) =>
                table.setRowSelection(Object.fromEntries(all.map((row) => [rowId(row), true])))
              }
            />
          )}
          {bulkActions(selectedIds, clear)}
        </BulkBar>
      )}
    </Box>
  );
}

/** Stands for rows that are not drawn. */
const Room = ({ height }: { height: number }) => <tr aria-hidden style={{ height }} />;

/** Stays in view while the table scrolls sideways. */
const Filler = ({ span, children }: { span: number; children: ReactNode }) => (
  <TableRow>
    <TableCell colSpan={span} sx={{ border: 0, p: 0 }}>
      <Box sx={{ position: 'sticky', left: 0, maxWidth: '100vw' }}>{children}</Box>
    </TableCell>
  </TableRow>
);
