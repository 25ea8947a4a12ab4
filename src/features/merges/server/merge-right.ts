import 'server-only';
import { AppError } from '@/lib/api/app-error';
import { can, type Role } from '@/lib/auth/permissions';
import { type MergeKind, mergePermissions } from '../kinds';

/** 403 for a role that may not merge such records; which ones a request is about may stand in its query. */
export function requireMergeRight(role: Role, kind: MergeKind): void {
  if (can(role, mergePermissions[kind])) return;
  throw new AppError('forbidden', `Your role (${role}) does not allow this.`);
}
