import type { AuditEntry, auditActions, auditKinds } from '@/features/team/audit-schema';
import { formatDate, formatDateTime } from '@/lib/date-formats';
import { formatMoney } from '@/lib/money';
import { visibilityLabels } from '../team/team-values';

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

/** What values are shown by. */
interface Place {
  names: AuditEntry['names'];
  /** The team's. */
  currency: string;
  timeZone: string;
  locale: string;
}

/** In minor units of the team's currency. */
const money: ReadonlySet<string> = new Set(['amount', 'allotted', 'used']);
const percents: ReadonlySet<string> = new Set(['gross_margin', 'probability', 'progress']);
const days = /_date$|_on$|^birthday$|^month$/;
const moments = /_at$|^start$|^end$/;

/** What the database has a code for, by field. */
const codes: Record<string, Record<string, string>> = {
  visibility: visibilityLabels,
  direction: { in: 'incoming', out: 'outgoing' },
};
const coded: ReadonlySet<string> = new Set(['role', 'outcome']);

/** A value of a field as the log shows it: money and dates as everywhere, names for ids, "nothing" for none. */
export function valueWords(field: string, value: unknown, place: Place): string {
  const { names, currency, timeZone, locale } = place;
  if (typeof value === 'number') {
    if (money.has(field)) return formatMoney(value, currency, locale);
    return percents.has(field) ? `${value} %` : String(value);
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' && value !== '') {
    if (days.test(field)) return formatDate(value, locale, timeZone);
    if (moments.test(field)) return formatDateTime(value, locale, timeZone);
    if (coded.has(field)) return value.replaceAll('_', ' ');
    return names[value] ?? codes[field]?.[value] ?? value;
  }
  const parts = Array.isArray(value)
    ? value.map((one) => valueWords(field, one, place))
    : Object.entries(value ?? {}).map(([key, one]) => `${fieldWords(key)}: ${valueWords(key, one, place)}`);
  return parts.join(', ') || 'nothing';
}

const fieldNames: Record<string, string> = {
  linkedin_url: 'LinkedIn',
  metadata: 'details',
  stale_after_days: 'goes stale after days',
  visibility: 'who sees what',
};

/** "owner_id" is "owner". */
export const fieldWords = (field: string): string =>
  fieldNames[field] ?? field.replace(/_id$/, '').replaceAll('_', ' ');
