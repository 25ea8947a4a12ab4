'use client';

import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { SearchField } from './search-field';

interface FilterBarProps {
  /** What is searched: "deals". */
  what: string;
  /** What is searched for. */
  q: string | null;
  /** `replace` where it changes a search that is there already. */
  onSearch(q: string, how: 'push' | 'replace'): void;
  /** Before the search. */
  start?: ReactNode;
  /** On the right. */
  end?: ReactNode;
  /** The filters' buttons. */
  children?: ReactNode;
}

/** Search and filters of a list, beneath its page's header. */
export function FilterBar({ what, q, onSearch, start, end, children }: FilterBarProps) {
  return (
    <Box role="search" aria-label={what[0]?.toUpperCase() + what.slice(1)} sx={barStyle}>
      {start}
      <SearchField
        label={`Search ${what}`}
        value={q ?? ''}
        // A word being typed is one step to go back, not one a letter.
        onChange={(text) => onSearch(text, q && text ? 'replace' : 'push')}
      />
      {children && <Box sx={filtersStyle}>{children}</Box>}
      {end && <Box sx={{ ml: 'auto', order: { xs: 0, sm: 1 } }}>{end}</Box>}
    </Box>
  );
}

const barStyle = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, width: '100%' };

/** One line, which scrolls on a phone, focus rings included. */
const filtersStyle = {
  order: 1,
  display: 'flex',
  gap: 1.5,
  minWidth: 0,
  maxWidth: '100%',
  overflowX: 'auto',
  p: '3px',
  m: '-3px',
  scrollbarWidth: 'none',
};
