import type { StageColor } from '@/theme/stage-palette';
import { type ContactType, contactTypes, type LeadStatus, leadStatuses } from './values';

export const typeLabels: Record<ContactType, string> = {
  lead: 'Lead',
  prospect: 'Prospect',
  customer: 'Customer',
  partner: 'Partner',
};

export const typeColors: Record<ContactType, StageColor> = {
  lead: 'sky',
  prospect: 'violet',
  customer: 'green',
  partner: 'amber',
};

export const statusLabels: Record<LeadStatus, string> = {
  new: 'New',
  contacted: 'Contacted',
  qualified: 'Qualified',
  nurturing: 'Nurturing',
  converted: 'Converted',
  unqualified: 'Unqualified',
};

export const statusColors: Record<LeadStatus, StageColor> = {
  new: 'blue',
  contacted: 'sky',
  qualified: 'teal',
  nurturing: 'amber',
  converted: 'green',
  unqualified: 'slate',
};

export const typeOptions = contactTypes.map((value) => ({ value, label: typeLabels[value] }));
export const statusOptions = leadStatuses.map((value) => ({ value, label: statusLabels[value] }));
