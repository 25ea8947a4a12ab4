'use client';

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { ErrorState } from '@/components/error-state';
import { Money } from '@/components/money';
import { Tip } from '@/components/tip';
import { useTeam } from '@/features/team/team-context';
import { useCRMDealAnalyticsApi } from '../hooks/use-crm-deal-analytics-api';
import type { DealAnalytics } from '../schema';
import { activityWords, againstMedian, daysWords } from './analytics-words';
import { useDealDetails } from './deal-details-provider';

/** The deal in numbers, against the others of its pipeline. */
export function DealAnalyticsPanel() {
  const id = useId();
  const { deal } = useDealDetails();
  const { data, error, mutate } = useCRMDealAnalyticsApi(deal.id);
  return (
    <section aria-labelledby={id}>
      <Typography id={id} variant="h2" sx={{ mb: 2 }}>
        Analytics
      </Typography>
      {data ? (
        <Numbers analytics={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void mutate()} />
      ) : (
        <Skeleton variant="rounded" height={150} />
      )}
    </section>
  );
}

function Numbers({ analytics }: { analytics: DealAnalytics }) {
  const { deal } = useDealDetails();
  const { currency } = useTeam().team;
  const closed = deal.stage_kind !== 'open';
  return (
    <Box component="dl" sx={gridStyle}>
      <Figure
        label={`Days in ${deal.stage_name}`}
        how="Days since the deal came to its stage. The median is that of the stays in this stage that ended in the last twelve months."
        note={againstMedian(
          analytics.days_in_stage,
          analytics.median_days_in_stage,
          analytics.stage_stay_count,
          'stay',
        )}
      >
        {daysWords(analytics.days_in_stage)}
      </Figure>
      <Figure
        label={closed ? 'Days to close' : 'Days in total'}
        how="Days from the deal’s creation to today, or to its closing. The median is that of the pipeline’s deals won in the last twelve months."
        note={againstMedian(
          analytics.total_days,
          analytics.median_total_days,
          analytics.won_deal_count,
          'won deal',
        )}
      >
        {daysWords(analytics.total_days)}
      </Figure>
      <Figure
        label="Weighted amount"
        how="Amount × probability. The probability is the deal’s own, or else that of its stage."
        note={
          <>
            {analytics.probability}% of <Money amount={analytics.amount} currency={currency} />
          </>
        }
      >
        <Money amount={analytics.weighted_amount} currency={currency} />
      </Figure>
      <Figure
        label="Last contact"
        how="Days since the last call, email or meeting on this deal."
        note={activityWords(analytics)}
      >
        {analytics.days_since_last_contact === null
          ? 'None yet'
          : analytics.days_since_last_contact < 1
            ? 'Today'
            : `${daysWords(analytics.days_since_last_contact)} ago`}
      </Figure>
    </Box>
  );
}

interface FigureProps {
  label: string;
  /** How it is computed. */
  how: string;
  note: ReactNode;
  children: ReactNode;
}

const Figure = ({ label, how, note, children }: FigureProps) => (
  <Box sx={{ px: { xs: 3, sm: 4 }, py: 3, minWidth: 0 }}>
    <Box component="dt" sx={{ typography: 'body2', color: 'text.secondary' }}>
      <Tip title={how}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what explains the number is reached by keyboard, too */}
        <span tabIndex={0} style={{ textDecoration: 'underline dotted', textUnderlineOffset: 3 }}>
          {label}
        </span>
      </Tip>
    </Box>
    <Box component="dd" sx={{ m: 0, typography: 'h2', fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </Box>
    <Box component="dd" sx={{ m: 0, typography: 'caption', color: 'text.secondary' }}>
      {note}
    </Box>
  </Box>
);

const gridStyle = {
  display: 'grid',
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', xl: 'repeat(4, minmax(0, 1fr))' },
  m: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
};
