'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DateText } from '@/components/date-text';
import { useTeam } from '@/features/team/team-context';
import type { DealDetails } from '../schema';

/** A deal's way through the stages, the last step first. */
export function StageHistory({ steps }: { steps: DealDetails['stage_history'] }) {
  const { time_zone } = useTeam().team;
  return (
    <section aria-labelledby="stage-history">
      <Typography id="stage-history" variant="h3" sx={{ mb: 2 }}>
        Stages
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {steps.map(({ id, from_stage_name, to_stage_name, moved_at, mover }) => (
          <Box component="li" key={id} sx={{ typography: 'body2' }}>
            {from_stage_name ? `${from_stage_name} → ${to_stage_name}` : `Created in ${to_stage_name}`}
            <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
              <DateText value={moved_at} timeZone={time_zone} relative />
              {mover && ` · ${mover.full_name || mover.email}`}
            </Box>
          </Box>
        ))}
      </Box>
    </section>
  );
}
