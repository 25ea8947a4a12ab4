'use client';

import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Money } from '@/components/money';
import { TextLink } from '@/components/text-link';
import { useTeam } from '@/features/team/team-context';
import { useDashboard } from '../dashboard-provider';
import { hows } from '../hows';
import { inStage } from '../rows/rows-behind';
import type { Dashboard } from '../schema';
import { ChartCard } from './chart-card';
import { PipelineChoice } from './pipeline-choice';
import { stagesTable } from './tables';

/** The open deals as one bar, in the stages' colours. */
export function StagesChart({ dashboard }: { dashboard: Dashboard }) {
  const { showRows } = useDashboard();
  const { currency } = useTeam().team;
  const { pipeline_by_stage, pipeline_id } = dashboard;
  const open = pipeline_by_stage.filter(({ kind }) => kind === 'open');
  const deals = open.reduce((sum, stage) => sum + stage.deals, 0);
  return (
    <ChartCard
      wide
      title="What is in the pipeline?"
      how={hows.pipeline_by_stage}
      file="pipeline-by-stage"
      table={stagesTable(dashboard)}
      action={<PipelineChoice pipelineId={pipeline_id} />}
      missing={
        deals === 0 ? (
          <span>
            Needs open deals. <TextLink href="/apps/crm/deals">Go to the deals</TextLink>
          </span>
        ) : undefined
      }
    >
      <Box
        aria-hidden
        sx={{ display: 'flex', gap: '2px', height: 16, borderRadius: 1, overflow: 'hidden', mb: 3 }}
      >
        {open
          .filter((stage) => stage.deals > 0)
          .map((stage) => (
            <Box
              key={stage.stage_id}
              sx={{ bgcolor: `stage.${stage.color}.main`, minWidth: 4 }}
              style={{ flexGrow: stage.deals }}
            />
          ))}
      </Box>
      <Box component="ul" sx={legendStyle}>
        {open.map((stage) => (
          <li key={stage.stage_id}>
            <ButtonBase
              onClick={() => showRows(inStage(stage, pipeline_id))}
              sx={{ textAlign: 'left', borderRadius: 1 }}
            >
              <Box sx={{ typography: 'body2', display: 'grid' }}>
                <Box
                  component="span"
                  sx={{ display: 'flex', alignItems: 'center', gap: 1.5, color: 'text.secondary' }}
                >
                  <Box
                    component="span"
                    aria-hidden
                    sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: `stage.${stage.color}.main` }}
                  />
                  {stage.name}
                </Box>
                <span>
                  <strong>{stage.deals.toLocaleString()}</strong> ·{' '}
                  <Money amount={stage.amount} currency={currency} format="compact" />
                </span>
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </ChartCard>
  );
}

const legendStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 8,
  rowGap: 3,
  m: 0,
  p: 0,
  listStyle: 'none',
};
