import { Badge } from '@/components/badge';
import { statusColors, statusLabels } from '../labels';
import type { LeadStatus } from '../values';

/** How far a lead has come, by colour and word. */
export const StatusBadge = ({ status }: { status: LeadStatus }) => (
  <Badge color={statusColors[status]}>{statusLabels[status]}</Badge>
);
