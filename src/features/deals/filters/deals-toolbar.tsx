'use client';

import Box from '@mui/material/Box';
import { CompactToggle } from '../board/compact-toggle';
import { ColumnChooser } from '../table/column-chooser';
import { ActiveFilters } from './active-filters';
import { CloseFilter } from './close-filter';
import { OwnerFilter } from './owner-filter';
import { PriorityFilter } from './priority-filter';
import { SearchField } from './search-field';
import { TagFilter } from './tag-filter';
import { useDealsAddress } from './use-deals-address';
import { ViewSwitch } from './view-switch';

/** View, search and filters of the deals page; all of it is in the address. */
export function DealsToolbar() {
  const { view, filter, change } = useDealsAddress();
  return (
    <>
      <Box role="search" aria-label="Deals" sx={barStyle}>
        <ViewSwitch
          view={view}
          onChange={(chosen) => change({ view: chosen === 'table' ? 'table' : null })}
        />
        <SearchField
          label="Search deals"
          value={filter.q ?? ''}
          // A word being typed is one step to go back, not one a letter.
          onChange={(q) => change({ q }, filter.q && q ? 'replace' : 'push')}
        />
        <Box sx={filtersStyle}>
          <OwnerFilter />
          <PriorityFilter />
          <CloseFilter />
          <TagFilter />
        </Box>
        <Box sx={{ ml: 'auto', order: { xs: 0, sm: 1 } }}>
          {view === 'table' ? <ColumnChooser /> : <CompactToggle />}
        </Box>
      </Box>
      <ActiveFilters />
    </>
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
