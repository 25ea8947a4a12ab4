import { type Priority, priorities } from '@/lib/priorities';

export const priorityLabels: Record<Priority, string> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  urgent: 'Urgent',
};

export const priorityOptions = priorities.map((value) => ({ value, label: priorityLabels[value] }));
