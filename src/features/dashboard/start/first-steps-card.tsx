'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Circle, CircleCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { TextLink } from '@/components/text-link';
import { VisuallyHidden } from '@/components/visually-hidden';
import { useTeam } from '@/features/team/team-context';
import { cardStyle } from '../card-style';
import type { Dashboard } from '../schema';
import { firstSteps } from './first-steps';
import { hideStart } from './start-cookie';

interface FirstStepsCardProps {
  dashboard: Dashboard;
  /** Whether it was hidden before. */
  hidden: boolean;
}

/** A short list for a new team, which goes away when all is done or it is hidden. */
export function FirstStepsCard({ dashboard, hidden }: FirstStepsCardProps) {
  const { team } = useTeam();
  const id = useId();
  const [isHidden, setIsHidden] = useState(hidden);
  const steps = firstSteps(dashboard, team.role);
  if (isHidden || steps.every(({ done }) => done)) return null;

  function hide() {
    hideStart(team.id);
    setIsHidden(true);
  }

  return (
    <Box component="section" aria-labelledby={id} sx={cardStyle}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 2, mb: 2 }}>
        <Typography id={id} variant="h3" component="h2">
          First steps
        </Typography>
        <Button size="small" color="inherit" onClick={hide}>
          Hide
        </Button>
      </Box>
      <Box component="ol" sx={listStyle}>
        {steps.map(({ label, href, done }) => (
          <Box key={label} component="li" sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
            <Box sx={{ display: 'flex', color: done ? 'success.main' : 'text.secondary' }}>
              {done ? <CircleCheck size={16} aria-hidden /> : <Circle size={16} aria-hidden />}
            </Box>
            {done ? (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {label}
                <VisuallyHidden>, done</VisuallyHidden>
              </Box>
            ) : (
              <TextLink href={href}>{label}</TextLink>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const listStyle = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, max-content)', lg: 'repeat(4, max-content)' },
  columnGap: 8,
  m: 0,
  p: 0,
  listStyle: 'none',
  typography: 'body2',
};
