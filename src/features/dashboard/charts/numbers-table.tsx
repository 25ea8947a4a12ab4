'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useDashboard } from '../dashboard-provider';
import { type ChartTable, cellWords } from './chart-table';
import { useChartMoney } from './use-chart-money';

interface NumbersTableProps {
  label: string;
  table: ChartTable;
}

/** A chart's numbers; the first cell of a line opens the records behind it, others those of their own. */
export function NumbersTable({ label, table: { columns, rows } }: NumbersTableProps) {
  const { showRows } = useDashboard();
  const money = useChartMoney();
  return (
    <Box sx={{ overflow: 'auto', maxHeight: 320 }}>
      <Table size="small" stickyHeader aria-label={label} sx={tableStyle}>
        <TableHead>
          <TableRow>
            {columns.map((column, index) => (
              <TableCell key={column} align={index > 0 ? 'right' : undefined}>
                {column}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ cells, behind, parts }) => {
            const texts = cells.map((cell) => cellWords(cell, money.exact));
            return (
              <TableRow key={texts[0]}>
                {texts.map((text, index) => {
                  const rowsBehind = index === 0 ? behind : parts?.[index];
                  return (
                    <TableCell key={columns[index]} align={index > 0 ? 'right' : undefined}>
                      {rowsBehind ? (
                        <Link
                          component="button"
                          type="button"
                          aria-label={index > 0 ? `${texts[0]}, ${columns[index]}: ${text}` : undefined}
                          onClick={() => showRows(rowsBehind)}
                        >
                          {text}
                        </Link>
                      ) : (
                        text
                      )}
                    </TableCell>
                  );
                })}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}

/** Close together, so that six columns fit beside another chart. */
const tableStyle = {
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': { px: 1.5, whiteSpace: 'nowrap' },
  '& th': { bgcolor: 'background.paper' },
  '& tr > :first-of-type': { pl: 0 },
  '& tr > :last-of-type': { pr: 0 },
};
