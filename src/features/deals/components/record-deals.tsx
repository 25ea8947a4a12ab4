'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { listStyle } from '@/components/list-style';
import { Money } from '@/components/money';
import type { CompanyOption } from '@/features/companies/schema';
import type { ContactOption } from '@/features/contacts/schema';
import { useCRMPipelinesApi } from '@/features/pipelines/hooks/use-crm-pipelines-api';
import { useTeam } from '@/features/team/team-context';
import { useCRMDealsListApi } from '../hooks/use-crm-deals-list-api';
import { recordDealsQuery } from '../record-deals-query';
import type { DealCard } from '../schema';
import { NewDealFor } from './new-deal-for';
import { RecordDeal } from './record-deal';

interface RecordDealsProps {
  /** Whose deals they are: those of a contact… */
  contact?: ContactOption;
  /** …or of a company. */
  company?: CompanyOption;
  /** Which level of heading the section has. */
  level?: 'h2' | 'h3';
  /** The deal on whose page they are listed. */
  except?: string;
  title?: string;
  onCreated?(deal: DealCard): void;
}

/** The deals of a contact or a company: open ones, then past ones, and a button for another. */
export function RecordDeals({
  contact,
  company,
  level = 'h3',
  except,
  title = 'Deals',
  onCreated,
}: RecordDealsProps) {
  const id = useId();
  const of = { contact_id: contact?.id, company_id: company?.id };
  const open = without(except, useCRMDealsListApi(recordDealsQuery(of, 'open')));
  const closed = without(except, useCRMDealsListApi(recordDealsQuery(of, 'closed')));
  const error = open.error ?? closed.error;
  const loading = !open.rows || !closed.rows;

  return (
    <section aria-labelledby={id}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 2 }}>
        <Typography id={id} variant={level} component={level}>
          {title}
        </Typography>
        <NewDealFor size="small" contact={contact} company={company} onCreated={onCreated} />
      </Box>
      {error ? (
        <Failed
          onRetry={() => {
            void open.mutate();
            void closed.mutate();
          }}
        />
      ) : loading ? (
        <Box role="status" aria-label="Loading the deals" sx={{ display: 'grid', gap: 2 }}>
          <Skeleton variant="rounded" height={52} />
          <Skeleton variant="rounded" height={52} />
        </Box>
      ) : open.rows?.length === 0 && closed.rows?.length === 0 ? (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
          {except ? 'No other deals yet.' : 'No deals yet.'}
        </Box>
      ) : (
        <Box sx={{ display: 'grid', gap: 4 }}>
          <Group name="Open" deals={open} />
          <Group name="Past" deals={closed} />
        </Box>
      )}
    </section>
  );
}

type Deals = Pick<ReturnType<typeof useCRMDealsListApi>, 'rows' | 'error' | 'mutate' | 'more'>;

const without = (except: string | undefined, deals: Deals): Deals => ({
  ...deals,
  rows: except ? deals.rows?.filter(({ id }) => id !== except) : deals.rows,
});

interface GroupProps {
  name: 'Open' | 'Past';
  deals: Deals;
}

function Group({ name, deals: { rows = [], more } }: GroupProps) {
  const { currency } = useTeam().team;
  const { data: pipelines = [] } = useCRMPipelinesApi();
  if (rows.length === 0) return null;
  const stages = pipelines.flatMap((pipeline) => pipeline.stages);
  // What was lost is no sum to boast of.
  const summed = rows.filter(({ stage_kind }) => stage_kind !== 'lost');
  return (
    <div>
      <Box sx={groupHeadStyle}>
        {name} <span>{more ? `${rows.length}+` : rows.length}</span>
        {/* A sum over some of them would be wrong. */}
        {!more && (
          <Box component="span" sx={{ ml: 'auto' }}>
            <Money amount={sumOf(summed)} currency={currency} format="short" />
            {name === 'Past' && ' won'}
          </Box>
        )}
      </Box>
      <Box component="ul" aria-label={`${name} deals`} sx={frameStyle}>
        {rows.map((deal) => (
          <RecordDeal key={deal.id} deal={deal} stage={stages.find(({ id }) => id === deal.stage_id)} />
        ))}
      </Box>
      {more && (
        <Button size="small" loading={more.loading} onClick={more.onLoad} sx={{ mt: 1 }}>
          {more.failed ? 'Could not load more. Try again' : 'Show more'}
        </Button>
      )}
    </div>
  );
}

const Failed = ({ onRetry }: { onRetry(): void }) => (
  <Box role="alert" sx={{ typography: 'body2', color: 'error.main' }}>
    The deals could not be loaded.{' '}
    <Button size="small" onClick={onRetry}>
      Try again
    </Button>
  </Box>
);

const sumOf = (deals: DealCard[]) => deals.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

const groupHeadStyle = {
  display: 'flex',
  gap: 1.5,
  mb: 1.5,
  typography: 'caption',
  color: 'text.secondary',
  fontVariantNumeric: 'tabular-nums',
};
// The lines fill it to its corners.
const frameStyle = { ...listStyle, overflow: 'hidden' };
