'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { CompanyAvatar } from '@/components/avatar';
import type { DataColumn } from '@/components/data-table/columns';
import { DateText } from '@/components/date-text';
import { Money } from '@/components/money';
import { Person } from '@/components/person';
import { TruncatedText } from '@/components/truncated-text';
import { hostOf } from '../host-of';
import type { CompanyRow } from '../schema';
import { companySorts } from '../values';
import { optionalColumns } from './optional-columns';

interface CompanyColumn extends Omit<DataColumn<CompanyRow>, 'header' | 'sortValue'> {
  id: 'name' | keyof typeof optionalColumns;
}

/** The table's columns. Their ids are what the server sorts by, where it can. */
export function companyColumns(currency: string, timeZone: string): DataColumn<CompanyRow>[] {
  const columns: CompanyColumn[] = [
    { id: 'name', width: 210, cell: (company) => <Name company={company} /> },
    { id: 'industry', width: 140, cell: ({ industry }) => industry },
    { id: 'website', width: 150, cell: ({ website }) => website && <Website address={website} /> },
    {
      id: 'contact_count',
      width: 85,
      numeric: true,
      cell: ({ contact_count }) => <Count of={contact_count} />,
    },
    {
      id: 'open_deal_count',
      width: 95,
      numeric: true,
      cell: ({ open_deal_count }) => <Count of={open_deal_count} />,
    },
    {
      id: 'open_deal_amount',
      width: 115,
      numeric: true,
      cell: (company) =>
        company.open_deal_count > 0 && (
          <Money amount={company.open_deal_amount} currency={currency} format="short" />
        ),
    },
    { id: 'owner_name', width: 140, cell: (company) => <Owner company={company} /> },
    {
      id: 'updated_at',
      width: 115,
      cell: ({ updated_at }) => <DateText value={updated_at} timeZone={timeZone} relative />,
    },
  ];
  const headers: Record<string, string> = { name: 'Name', ...optionalColumns };
  return columns.map((column) => ({
    ...column,
    header: headers[column.id] ?? '',
    // The server sorts; a value here only says that it can.
    sortValue: companySorts.some((sort) => sort === column.id) ? () => '' : undefined,
  }));
}

/** None is worth less of a look. */
const Count = ({ of: count }: { of: number }) => (
  <Box component="span" sx={count === 0 ? { color: 'text.secondary' } : undefined}>
    {count.toLocaleString()}
  </Box>
);

const Name = ({ company: { id, name } }: { company: CompanyRow }) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 }}>
    <CompanyAvatar name={name} seed={id} size={22} />
    <TruncatedText>{name}</TruncatedText>
  </Box>
);

const Website = ({ address }: { address: string }) => (
  <TruncatedText>
    <Link
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      color="text.secondary"
      sx={{ fontWeight: 400 }}
    >
      {hostOf(address)}
    </Link>
  </TruncatedText>
);

function Owner({ company: { owner_id, owner_name, owner_email } }: { company: CompanyRow }) {
  const name = owner_name || owner_email;
  return name ? <Person name={name} seed={owner_id ?? undefined} /> : null;
}
