import { type AuditQuery, auditActions, auditKinds } from '@/features/team/audit-schema';
import { isId, readParam } from '@/lib/address';
import { isDay } from '@/lib/dates';

const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (text: string): text is Value =>
    values.some((value) => value === text);

/** The filters of the audit log, as they stand in the address. */
export const readAuditAddress = (params: URLSearchParams): AuditQuery => ({
  actor_id: readParam(params, 'actor_id', isId) ?? undefined,
  kind: readParam(params, 'kind', oneOf(auditKinds)) ?? undefined,
  action: readParam(params, 'action', oneOf(auditActions)) ?? undefined,
  from: readParam(params, 'from', isDay) ?? undefined,
  to: readParam(params, 'to', isDay) ?? undefined,
});
