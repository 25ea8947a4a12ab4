import type { ContactRole } from './values';

export const roleLabels: Record<ContactRole, string> = {
  decision_maker: 'Decision maker',
  influencer: 'Influencer',
  champion: 'Champion',
  user: 'User',
  blocker: 'Blocker',
  other: 'Other',
};
