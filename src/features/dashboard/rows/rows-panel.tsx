'use client';

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import useSWR from 'swr';
import { MoreRows } from '@/components/data-table/more-rows';
import { DateText } from '@/components/date-text';
import { ErrorState } from '@/components/error-state';
import { Money } from '@/components/money';
import { SidePanel } from '@/components/side-panel';
import { TextLink } from '@/components/text-link';
import { contactHref } from '@/features/contacts/contact-href';
import { useCRMContactsApi } from '@/features/contacts/hooks/use-crm-contacts-api';
import { dealHref } from '@/features/deals/deal-href';
import { useCRMDealsListApi } from '@/features/deals/hooks/use-crm-deals-list-api';
import { dealKeys } from '@/features/deals/keys';
import type { DealSums } from '@/features/deals/schema';
import { useCRMFeedbackApi } from '@/features/feedback/hooks/use-crm-feedback-api';
import { marketingKeys } from '@/features/marketing/keys';
import type { MonthSpend } from '@/features/marketing/schema';
import { useTeam } from '@/features/team/team-context';
import type { ApiError } from '@/lib/api/api-error';
import { dashboardKeys } from '../keys';
import type { ActiveMembers } from '../schema';
import type { RowsBehind } from './rows-behind';

interface RowsPanelProps {
  rows: RowsBehind;
  onClose(): void;
}

/** The records that a number was counted from. */
export const RowsPanel = ({ rows, onClose }: RowsPanelProps) => (
  <SidePanel label={rows.title} title={rows.title} width={480} onClose={onClose}>
    <Box sx={{ overflowY: 'auto', p: 5 }}>
      {rows.of === 'parts' ? (
        rows.parts.map((part) => (
          <Box key={part.title} component="section" aria-label={part.title} sx={{ mb: 6 }}>
            <Typography variant="h3" sx={{ mb: 1 }}>
              {part.title}
            </Typography>
            <Rows rows={part} />
          </Box>
        ))
      ) : (
        <Rows rows={rows} />
      )}
    </Box>
  </SidePanel>
);

const Rows = ({ rows }: { rows: RowsBehind }) => (
  <>
    {rows.of === 'deals' && <Deals query={rows.query} />}
    {rows.of === 'contacts' && <Contacts query={rows.query} />}
    {rows.of === 'feedback' && <Ratings query={rows.query} />}
    {rows.of === 'spend' && <Spend query={rows.query} />}
    {rows.of === 'members' && <Members query={rows.query} />}
  </>
);

type Query<Of extends Exclude<RowsBehind['of'], 'parts'>> = Extract<RowsBehind, { of: Of }>['query'];

function Deals({ query }: { query: Query<'deals'> }) {
  const { currency } = useTeam().team;
  const { data: sums } = useSWR<DealSums, ApiError>(dealKeys.sums(query));
  const list = useCRMDealsListApi({ ...query, sort: '-amount' });
  return (
    <List
      list={list}
      summary={
        sums && (
          <>
            {count(sums.deals, 'deal')} · <Money amount={sums.amount} currency={currency} />
          </>
        )
      }
      line={(deal) => (
        <>
          <Box sx={{ minWidth: 0 }}>
            <TextLink href={dealHref(deal.id)}>{deal.title}</TextLink>
            <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
              {[deal.stage_name, deal.company_name].filter(Boolean).join(' · ')}
            </Box>
          </Box>
          <Money amount={deal.amount} currency={currency} />
        </>
      )}
    />
  );
}

function Contacts({ query }: { query: Query<'contacts'> }) {
  const { time_zone } = useTeam().team;
  const list = useCRMContactsApi({ ...query, sort: '-created_at' });
  return (
    <List
      list={list}
      line={(contact) => (
        <>
          <Box sx={{ minWidth: 0 }}>
            <TextLink href={contactHref(contact.id)}>{contact.full_name}</TextLink>
            <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
              {[contact.lead_source ?? 'No source', contact.company_name].filter(Boolean).join(' · ')}
            </Box>
          </Box>
          <DateText value={contact.created_at} timeZone={time_zone} />
        </>
      )}
    />
  );
}

function Ratings({ query }: { query: Query<'feedback'> }) {
  const { time_zone } = useTeam().team;
  const list = useCRMFeedbackApi(query);
  return (
    <List
      list={list}
      line={(one) => (
        <>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {one.rating} of 5 ·{' '}
            {one.contact_id && one.contact_name ? (
              <TextLink href={contactHref(one.contact_id)}>{one.contact_name}</TextLink>
            ) : (
              'a contact that was deleted'
            )}
            {one.comment && <Box sx={{ color: 'text.secondary' }}>{one.comment}</Box>}
          </Box>
          <DateText value={one.given_on} timeZone={time_zone} />
        </>
      )}
    />
  );
}

function Spend({ query }: { query: Query<'spend'> }) {
  const { currency } = useTeam().team;
  const { data, error, mutate } = useSWR<MonthSpend[], ApiError>(marketingKeys.months(query));
  const rows = data?.flatMap(({ channels }) => channels.map((one) => ({ id: one.channel, ...one })));
  const used = rows?.reduce((sum, one) => sum + one.used, 0);
  return (
    <List
      list={{ rows, error, mutate, more: null }}
      summary={
        <>
          <Money amount={used ?? 0} currency={currency} /> used
        </>
      }
      line={({ channel, allotted, used }) => (
        <>
          <span>{channel}</span>
          <span>
            <Money amount={used} currency={currency} /> of <Money amount={allotted} currency={currency} />
          </span>
        </>
      )}
    />
  );
}

function Members({ query }: { query: Query<'members'> }) {
  const { data, error, mutate } = useSWR<ActiveMembers, ApiError>(dashboardKeys.members(query));
  const rows = data?.map((member) => ({ id: member.user_id, ...member }));
  return (
    <List
      list={{ rows, error, mutate, more: null }}
      summary={rows && count(rows.length, 'member')}
      line={({ name, days }) => (
        <>
          <span>{name}</span>
          <span>{count(days, 'day')}</span>
        </>
      )}
    />
  );
}

interface ListProps<Row extends { id: string }> {
  list: {
    rows: Row[] | undefined;
    error: unknown;
    mutate(): unknown;
    more: Parameters<typeof MoreRows>[0] | null;
  };
  /** How many there are, and what they add up to. */
  summary?: ReactNode;
  line(row: Row): ReactNode;
}

function List<Row extends { id: string }>({ list, summary, line }: ListProps<Row>) {
  const { rows, error, mutate, more } = list;
  if (error) return <ErrorState error={error} onRetry={() => void mutate()} />;
  if (!rows) return <Skeleton variant="rounded" height={240} />;
  return (
    <>
      <Box role="status" sx={{ mb: 3, typography: 'subtitle1' }}>
        {summary ?? `${rows.length.toLocaleString()}${more ? '+' : ''} in the list`}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => (
          <Box key={row.id} component="li" sx={lineStyle}>
            {line(row)}
          </Box>
        ))}
      </Box>
      {more && <MoreRows {...more} />}
    </>
  );
}

const count = (number: number, what: string) =>
  `${number.toLocaleString()} ${what}${number === 1 ? '' : 's'}`;

const lineStyle = {
  display: 'flex',
  justifyContent: 'space-between',
  gap: 3,
  py: 2,
  borderTop: 1,
  borderColor: 'divider',
  typography: 'body2',
};
