'use client';

import {
  createSortedRowModel,
  functionalUpdate,
  rowSelectionFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useState } from 'react';
import type { DataColumn, Sort } from './columns';

const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
});

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

export interface DataTableModel<Row> {
  columns: DataColumn<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
  /** The order the rows come in. Without `onSortChange` the table sorts them itself. */
  sort?: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
}

/** Sorting and selection; what is drawn is the caller's. */
export function useDataTable<Row extends object>({
  columns,
  rows,
  rowId,
  sort,
  onSortChange,
}: DataTableModel<Row>) {
  const [ownSorting, setOwnSorting] = useState<SortingState>(sort ? [sort] : []);
  const sorting = onSortChange ? (sort ? [sort] : []) : ownSorting;
  return useTable({
    features,
    data: rows,
    columns: columns.map(({ id, sortValue }) => ({
      id,
      accessorFn: (row: Row) => sortValue?.(row) ?? undefined,
      enableSorting: sortValue !== undefined,
      sortUndefined: 'last' as const,
      sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }) =>
        compare(a.getValue(id), b.getValue(id)),
    })),
    getRowId: rowId,
    manualSorting: onSortChange !== undefined,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (updater) => {
      const next = functionalUpdate(updater, sorting);
      if (onSortChange) onSortChange(next[0] ?? null);
      else setOwnSorting(next);
    },
  });
}
