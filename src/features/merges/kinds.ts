import type { Permission } from '@/lib/auth/permissions';

// Apart from schema.ts, which brings zod, so that a page's first load can know them.

/** What can be merged. */
export const mergeKinds = ['contact', 'company'] as const;
export type MergeKind = (typeof mergeKinds)[number];

/** A merge removes a record, so it is for those who may delete one. */
export const mergePermissions = {
  contact: 'contacts.delete',
  company: 'companies.delete',
} as const satisfies Record<MergeKind, Permission>;
