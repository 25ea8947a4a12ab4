import type { RowsBehind } from '../rows/rows-behind';

/** A chart's numbers as a table: what screen readers read, what is copied and downloaded. */
export interface ChartTable {
  columns: string[];
  rows: {
    cells: (string | number | null)[];
    behind?: RowsBehind;
    /** What is behind single numbers, by the place of their cells. */
    parts?: Partial<Record<number, RowsBehind>>;
  }[];
}

/** As CSV (RFC 4180), safe to open in a spreadsheet: a text that begins like a formula gets an apostrophe. */
export function toCsv({ columns, rows }: ChartTable): string {
  const cell = (value: string | number | null) => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [columns, ...rows.map(({ cells }) => cells)]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('');
}
