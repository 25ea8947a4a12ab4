import { byteOrderMark, csvLine } from '@/lib/csv/write-csv';
import { minorDigits, toDecimal } from '@/lib/money';
import type { Range } from '../range';
import type { RowsBehind } from '../rows/rows-behind';
import { dayTick, monthName } from './axis';

/** A text or number as it is, an amount in minor units, a month by its first day, or days. */
export type Cell = string | number | null | { amount: number | null } | { month: string } | Range;

/** A chart's numbers as a table: what screen readers read, what is copied and downloaded. */
export interface ChartTable {
  columns: string[];
  rows: {
    cells: Cell[];
    behind?: RowsBehind;
    /** What is behind single numbers, by the place of their cells. */
    parts?: Partial<Record<number, RowsBehind>>;
  }[];
}

/** A cell in words; `money` has those of an amount. */
export function cellWords(cell: Cell | undefined, money: (amount: number | null) => string | null): string {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell !== 'object') return cell.toLocaleString();
  if ('amount' in cell) return money(cell.amount) ?? '–';
  if ('month' in cell) return monthName(cell.month);
  return cell.from === cell.to ? dayTick(cell.from) : `${dayTick(cell.from)} to ${dayTick(cell.to)}`;
}

/** As a CSV file for spreadsheets: amounts are plain numbers of the currency, which their columns name. */
export function toCsv({ columns, rows }: ChartTable, currency: string): string {
  const digits = minorDigits(currency);
  const hasAmounts = (column: number) => rows.some(({ cells }) => isAmount(cells[column]));
  return (
    byteOrderMark +
    [
      columns.map((column, index) => (hasAmounts(index) ? `${column}, ${currency}` : column)),
      ...rows.map(({ cells }) => cells.map((cell) => cellData(cell, digits))),
    ]
      .map(csvLine)
      .join('')
  );
}

const isAmount = (cell: Cell | undefined) => typeof cell === 'object' && cell !== null && 'amount' in cell;

/** Amounts as numbers: a text with a minus would be taken for a formula. */
function cellData(cell: Cell, digits: number): string | number | null {
  if (typeof cell !== 'object' || cell === null) return cell;
  if ('amount' in cell) return cell.amount === null ? null : Number(toDecimal(cell.amount, digits));
  if ('month' in cell) return cell.month.slice(0, 7);
  return cell.from === cell.to ? cell.from : `${cell.from} to ${cell.to}`;
}
