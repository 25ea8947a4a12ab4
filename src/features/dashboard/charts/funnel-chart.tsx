'use client';

import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/text-link';
import { useDashboard } from '../dashboard-provider';
import { hows } from '../hows';
import { enteredStage, enteredThisMonth, type RowsBehind } from '../rows/rows-behind';
import type { Dashboard } from '../schema';
import { ChartCard } from './chart-card';
import { funnelTable, shareOf } from './tables';

/** How far deals come, stage by stage. */
export function FunnelChart({ dashboard }: { dashboard: Dashboard }) {
  const { showRows } = useDashboard();
  const { sales_funnel: stages } = dashboard;
  const most = Math.max(...stages.map(({ entered }) => entered), 1);
  return (
    <ChartCard
      title="How far do deals come?"
      how={hows.sales_funnel}
      file="sales-funnel"
      table={funnelTable(dashboard)}
      missing={
        stages.every(({ entered }) => entered === 0) ? (
          <span>
            Needs deals that came to a stage in this time.{' '}
            <TextLink href="/apps/crm/deals">Go to the deals</TextLink>
          </span>
        ) : undefined
      }
    >
      <Box component="ol" sx={{ display: 'grid', gap: 3, m: 0, p: 0, listStyle: 'none' }}>
        {stages.map((stage) => (
          <Box key={stage.stage_id} component="li">
            <ButtonBase onClick={() => showRows(enteredStage(stage, dashboard))} sx={barButtonStyle}>
              <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, typography: 'body2' }}>
                <span>{stage.name}</span>
                <strong>{stage.entered.toLocaleString()}</strong>
              </Box>
              <Box sx={{ height: 14, borderRadius: 0.5, bgcolor: 'action.hover', overflow: 'hidden' }}>
                <Box
                  sx={{ height: 1, bgcolor: `stage.${stage.color}.main` }}
                  style={{ width: `${(stage.entered / most) * 100}%` }}
                />
              </Box>
            </ButtonBase>
            <Box sx={{ typography: 'caption', color: 'text.secondary', mt: 0.5 }}>
              {stage.kind !== 'won' && stage.entered > 0 && (
                <>
                  <Part of={stage.went_on} behind={enteredStage(stage, dashboard, 'went_on')}>
                    {shareOf(stage.went_on, stage.entered)}% went on
                  </Part>
                  {stage.lost > 0 && (
                    <>
                      {' · '}
                      <Part of={stage.lost} behind={enteredStage(stage, dashboard, 'lost')}>
                        {stage.lost.toLocaleString()} lost here
                      </Part>
                    </>
                  )}
                  {' · '}
                </>
              )}
              <Part of={stage.this_month} behind={enteredThisMonth(stage, dashboard.today)}>
                {stage.this_month.toLocaleString()} this month
              </Part>
            </Box>
          </Box>
        ))}
      </Box>
    </ChartCard>
  );
}

interface PartProps {
  /** How many deals. */
  of: number;
  behind: RowsBehind;
  children: ReactNode;
}

/** A number that leads to its deals, where there are any. */
function Part({ of, behind, children }: PartProps) {
  const { showRows } = useDashboard();
  if (of === 0) return children;
  return (
    <Link component="button" type="button" color="inherit" onClick={() => showRows(behind)}>
      {children}
    </Link>
  );
}

const barButtonStyle = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignItems: 'stretch',
  justifyContent: 'stretch',
  gap: 1,
  width: '100%',
  borderRadius: 1,
  textAlign: 'left',
  fontVariantNumeric: 'tabular-nums',
};
