'use client';

import Box from '@mui/material/Box';
import type { DataColumn } from '@/components/data-table/columns';
import { DateText } from '@/components/date-text';
import { Money } from '@/components/money';
import { Person } from '@/components/person';
import { TruncatedText } from '@/components/truncated-text';
import { CloseDate } from '../board/close-date';
import { PriorityMark } from '../board/priority-mark';
import { priorityLabels } from '../priority-labels';
import type { BoardStage, DealCard } from '../schema';
import type { DealSort } from '../values';
import { optionalColumns } from './optional-columns';
import { StageCell } from './stage-cell';

interface Surroundings {
  currency: string;
  timeZone: string;
  stages: BoardStage[];
  /** Ids of deals on their way to another stage. */
  busy: ReadonlySet<string>;
  onStage(deal: DealCard, stage: BoardStage): void;
}

type DealColumn = DataColumn<DealCard> & { id: DealSort };

/** The table's columns, which a window of 1440 px holds. Their ids are what the server sorts by. */
export function dealColumns({ currency, timeZone, stages, busy, onStage }: Surroundings): DealColumn[] {
  const columns: Omit<DealColumn, 'header' | 'sortValue'>[] = [
    { id: 'title', width: 190, cell: (deal) => deal.title },
    { id: 'contact_name', width: 115, cell: (deal) => deal.contact_name },
    { id: 'company_name', width: 125, cell: (deal) => deal.company_name },
    { id: 'owner_name', width: 125, cell: (deal) => <Owner deal={deal} /> },
    {
      id: 'stage',
      width: 140,
      cell: (deal) => (
        <StageCell
          deal={deal}
          stages={stages}
          busy={busy.has(deal.id)}
          onChange={(stage) => onStage(deal, stage)}
        />
      ),
    },
    { id: 'priority', width: 90, cell: (deal) => <Priority deal={deal} /> },
    {
      id: 'amount',
      width: 105,
      numeric: true,
      cell: (deal) => (
        <TruncatedText>
          <Money amount={deal.amount} currency={currency} format="short" />
        </TruncatedText>
      ),
    },
    { id: 'expected_close_date', width: 130, cell: (deal) => <CloseDate deal={deal} /> },
    {
      id: 'updated_at',
      width: 115,
      cell: (deal) => <DateText value={deal.updated_at} timeZone={timeZone} relative />,
    },
  ];
  const headers: Partial<Record<DealSort, string>> = { title: 'Deal', ...optionalColumns };
  // The server sorts; a value here only says that it can.
  return columns.map((column) => ({ ...column, header: headers[column.id] ?? '', sortValue: () => '' }));
}

function Owner({ deal: { owner_id, owner_name, owner_email } }: { deal: DealCard }) {
  const name = owner_name || owner_email;
  return name ? <Person name={name} seed={owner_id ?? undefined} /> : null;
}

const Priority = ({ deal }: { deal: DealCard }) => (
  <Box sx={inlineStyle}>
    <PriorityMark priority={deal.priority} />
    <Box component="span" sx={deal.priority === 'normal' ? { color: 'text.secondary' } : undefined}>
      {priorityLabels[deal.priority]}
    </Box>
  </Box>
);

const inlineStyle = { display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 };
