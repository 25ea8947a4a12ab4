import type { ReactNode } from 'react';

export interface DataColumn<Row> {
  id: string;
  header: string;
  /** Text is cut to one line, with a tooltip; other nodes look after themselves. */
  cell: (row: Row) => ReactNode;
  /** In pixels; what is left over goes to all columns in proportion. */
  width: number;
  /** Amounts and counts stand on the right. */
  numeric?: boolean;
  /** Makes the column sortable; null goes last in both directions. */
  sortValue?: (row: Row) => string | number | null;
  /** Buttons that show on hover and focus, always on touch screens; the header is read, not seen. */
  actions?: boolean;
}

export interface Sort {
  id: string;
  desc: boolean;
}
