import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { VisuallyHidden } from '../visually-hidden';
import type { DataColumn, Sort } from './columns';

interface DataHeadProps<Row> {
  columns: DataColumn<Row>[];
  sort: Sort | null;
  onSort: (id: string) => void;
  selection?: { possible: boolean; all: boolean; some: boolean; onToggle: () => void };
}

export function DataHead<Row>({ columns, sort, onSort, selection }: DataHeadProps<Row>) {
  return (
    <TableHead>
      <TableRow>
        {selection && (
          <TableCell padding="checkbox">
            <Checkbox
              disabled={!selection.possible}
              checked={selection.all}
              indeterminate={selection.some && !selection.all}
              onChange={selection.onToggle}
              slotProps={{ input: { 'aria-label': selection.some ? 'Clear selection' : 'Select all' } }}
            />
          </TableCell>
        )}
        {columns.map(({ id, header, width, numeric, sortValue, actions }) => {
          const direction = sort?.id === id ? (sort.desc ? 'desc' : 'asc') : undefined;
          return (
            <TableCell
              key={id}
              align={numeric ? 'right' : 'left'}
              sortDirection={direction ?? false}
              sx={{ width }}
            >
              {actions && <VisuallyHidden>{header}</VisuallyHidden>}
              {!actions && !sortValue && header}
              {!actions && sortValue && (
                <TableSortLabel
                  active={direction !== undefined}
                  direction={direction}
                  onClick={() => onSort(id)}
                >
                  {header}
                </TableSortLabel>
              )}
            </TableCell>
          );
        })}
      </TableRow>
    </TableHead>
  );
}
