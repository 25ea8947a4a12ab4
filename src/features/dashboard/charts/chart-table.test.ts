import { expect, test } from 'vitest';
import { toCsv } from './chart-table';

test('a chart is a table, which is a CSV file', () => {
  const table = {
    columns: ['Source', 'Contacts'],
    rows: [
      { cells: ['Website', 3] },
      { cells: ['A, "B"', 0.5] },
      { cells: ['=1+1', null] },
      { cells: ['-x', -1] },
    ],
  };
  expect(toCsv(table)).toBe('Source,Contacts\r\nWebsite,3\r\n"A, ""B""",0.5\r\n\'=1+1,\r\n\'-x,-1\r\n');
});
