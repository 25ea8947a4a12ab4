import { Badge } from '@/components/badge';
import { typeColors, typeLabels } from '../labels';
import type { ContactType } from '../values';

/** What a contact is to the team, by colour and word. */
export const TypeBadge = ({ type }: { type: ContactType }) => (
  <Badge color={typeColors[type]}>{typeLabels[type]}</Badge>
);
