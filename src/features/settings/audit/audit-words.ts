import type { AuditEntry, auditActions, auditKinds } from '@/features/team/audit-schema';

export const actionLabels: Record<(typeof auditActions)[number], string> = {
  create: 'Added',
  update: 'Changed',
  delete: 'Deleted',
  join: 'Joined',
  leave: 'Left',
  role_change: 'Role changed',
  invite: 'Invited',
  revoke_invite: 'Invite revoked',
  sign_in: 'Signed in',
};

export const kindLabels: Record<(typeof auditKinds)[number], string> = {
  activity: 'Activity',
  company: 'Company',
  contact: 'Contact',
  deal: 'Deal',
  deal_collaborator: 'Collaborator',
  deal_contact: 'Contact of a deal',
  feedback: 'Feedback',
  invite: 'Invite',
  member: 'Member',
  merge: 'Merge',
  note: 'Note',
  pipeline: 'Pipeline',
  spend: 'Marketing spend',
  stage: 'Stage',
  team: 'Team',
};

/** A value as the log shows it: names for ids, nothing for none. */
export function valueWords(value: unknown, names: AuditEntry['names']): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'string') return names[value] ?? value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** "owner_id" is "owner". */
export const fieldWords = (field: string): string => field.replace(/_id$/, '').replaceAll('_', ' ');
