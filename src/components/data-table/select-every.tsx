'use client';

import Button from '@mui/material/Button';
import type { EveryRow } from './use-every-row';

interface SelectEveryProps<Row> {
  every: EveryRow<Row>;
  /** How many are selected so far. */
  selected: number;
  onSelect(rows: Row[]): void;
}

/** In the bulk bar: goes on from the rows that are in sight to all that fit. */
export function SelectEvery<Row>({ every, selected, onSelect }: SelectEveryProps<Row>) {
  const { total, most, loading, load } = every;
  if (!total || selected >= Math.min(total.count, most)) return null;

  async function select() {
    const rows = await load();
    if (rows) onSelect(rows);
  }

  return (
    <Button size="small" variant="outlined" loading={loading} onClick={() => void select()}>
      {total.count <= most
        ? `Select all ${total.count.toLocaleString()}`
        : `Select the first ${most.toLocaleString()}`}
    </Button>
  );
}
