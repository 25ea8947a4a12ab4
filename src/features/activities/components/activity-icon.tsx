import visuallyHidden from '@mui/utils/visuallyHidden';
import { CalendarDays, ListTodo, Mail, Phone, StickyNote } from 'lucide-react';
import { activityLabels } from '../labels';
import type { ActivityType } from '../values';

export const activityIcons = {
  call: Phone,
  email: Mail,
  meeting: CalendarDays,
  note: StickyNote,
  task: ListTodo,
};

interface ActivityIconProps {
  type: ActivityType;
  /** In pixels. */
  size?: number;
}

/** What kind of activity it is; screen readers are told in words. */
export function ActivityIcon({ type, size = 14 }: ActivityIconProps) {
  const Icon = activityIcons[type];
  return (
    <>
      <Icon size={size} aria-hidden />
      <span style={visuallyHidden}>{activityLabels[type]}: </span>
    </>
  );
}
