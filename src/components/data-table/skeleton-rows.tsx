import Skeleton from '@mui/material/Skeleton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { DataColumn } from './columns';

interface SkeletonRowsProps<Row> {
  columns: DataColumn<Row>[];
  selectable: boolean;
}

/** Uneven, as text is. */
const widths = ['70%', '45%', '60%', '80%', '50%', '65%', '40%', '75%'];

export function SkeletonRows<Row>({ columns, selectable }: SkeletonRowsProps<Row>) {
  return widths.map((_, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move.
    <TableRow key={line} aria-hidden>
      {selectable && <TableCell padding="checkbox" />}
      {columns.map(({ id, numeric, actions }, place) => (
        <TableCell key={id}>
          {!actions && (
            <Skeleton
              width={widths[(line + place * 3) % widths.length]}
              sx={{ ml: numeric ? 'auto' : undefined }}
            />
          )}
        </TableCell>
      ))}
    </TableRow>
  ));
}
