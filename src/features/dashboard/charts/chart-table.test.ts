import { expect, test } from 'vitest';
import { formatMoney } from '@/lib/money';
import { type Cell, cellWords, toCsv } from './chart-table';

const cells: Cell[] = [
  'Website',
  0.5,
  null,
  { amount: 123456 },
  { amount: null },
  { month: '2026-03-01' },
  { from: '2026-03-02', to: '2026-03-02' },
  { from: '2026-03-02', to: '2027-01-08' },
];

test('a table says in words what its cells hold', () => {
  const money = (amount: number | null) => (amount === null ? null : formatMoney(amount, 'EUR', 'en'));
  expect(cells.map((cell) => cellWords(cell, money))).toEqual([
    'Website',
    '0.5',
    '–',
    '€1,234.56',
    '–',
    'March 2026',
    'Mar 2',
    'Mar 2 to Jan 8',
  ]);
});

test('as a CSV file it holds plain numbers and days, and nothing that runs', () => {
  const file = (table: { columns: string[]; rows: { cells: Cell[] }[] }) => toCsv(table, 'EUR');
  expect(
    file({
      columns: ['Source', 'Share', 'Lost', 'Total', 'Median', 'Month', 'Week of', 'Days'],
      rows: [{ cells }],
    }),
  ).toBe(
    '\uFEFFSource,Share,Lost,"Total, EUR","Median, EUR",Month,Week of,Days\r\n' +
      'Website,0.5,,1234.56,,2026-03,2026-03-02,2026-03-02 to 2027-01-08\r\n',
  );
  expect(file({ columns: ['A, "B"'], rows: [{ cells: ['=1+1'] }, { cells: [{ amount: -5 }] }] })).toBe(
    '\uFEFF"A, ""B"", EUR"\r\n\'=1+1\r\n-0.05\r\n',
  );
});
