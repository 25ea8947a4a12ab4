'use client';

import { usePages } from '@/components/use-pages';
import type { AuditEntry, AuditQuery } from '../audit-schema';
import { teamKeys } from '../keys';

/** Who did what in the team, newest first, page after page. */
export function useCRMAuditApi(query: Omit<AuditQuery, 'cursor'>) {
  return usePages<AuditEntry>((cursor) => teamKeys.audit({ ...query, cursor }));
}
