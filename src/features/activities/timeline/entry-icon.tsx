import Box from '@mui/material/Box';
import { ArrowRight, CirclePlus, type LucideIcon, MessageSquare, UserRoundPen } from 'lucide-react';
import { activityIcons } from '../components/activity-icon';
import type { TimelineEntry } from '../schema';

const kindIcons: Record<Exclude<TimelineEntry['kind'], 'activity'>, LucideIcon> = {
  note: MessageSquare,
  stage_change: ArrowRight,
  created: CirclePlus,
  owner_change: UserRoundPen,
};

/** What kind of entry it is; the words beside it say the same. */
export function EntryIcon({ entry }: { entry: TimelineEntry }) {
  const Icon = entry.kind === 'activity' ? activityIcons[entry.activity.type] : kindIcons[entry.kind];
  return (
    <Box aria-hidden sx={iconStyle}>
      <Icon size={14} strokeWidth={1.75} />
    </Box>
  );
}

const iconStyle = {
  display: 'grid',
  placeItems: 'center',
  width: 28,
  height: 28,
  flexShrink: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: '50%',
  color: 'text.secondary',
  bgcolor: 'background.paper',
};
