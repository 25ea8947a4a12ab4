'use client';

import Box from '@mui/material/Box';
import visuallyHidden from '@mui/utils/visuallyHidden';
import { CalendarClock, CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { useLocale } from '@/components/locale';
import { useTeam } from '@/features/team/team-context';
import { formatDate } from '@/lib/date-formats';
import { isOverdue } from '@/lib/dates';
import type { DealCard } from '../schema';

/** When a deal is expected to close, or did. A late one stands out in words, colour and icon. */
export function CloseDate({ deal }: { deal: DealCard }) {
  const locale = useLocale();
  const { time_zone } = useTeam().team;
  const day = deal.closed_date ?? deal.expected_close_date;
  if (!day) return null;
  const date = formatDate(day, locale, time_zone);
  const { icon: Icon, color, words } = looksOf(deal, isOverdue(day, time_zone));
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1,
        verticalAlign: 'middle',
        typography: 'caption',
        color,
        flexShrink: 0,
        whiteSpace: 'nowrap',
      }}
    >
      <Icon size={14} aria-hidden />
      <span style={visuallyHidden}>{words} </span>
      {date}
    </Box>
  );
}

function looksOf(deal: DealCard, late: boolean) {
  if (deal.stage_kind === 'won') return { icon: CircleCheck, color: 'success.main', words: 'Won on' };
  if (deal.stage_kind === 'lost') return { icon: CircleX, color: 'text.secondary', words: 'Lost on' };
  if (late) return { icon: CircleAlert, color: 'error.main', words: 'Overdue since' };
  return { icon: CalendarClock, color: 'text.secondary', words: 'Expected to close on' };
}
