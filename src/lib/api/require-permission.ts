import 'server-only';
import { can, type Permission } from '../auth/permissions';
import type { Team } from '../auth/session';
import { AppError } from './app-error';

/** Refuses with 403 where the caller's role in the team does not allow it. */
export function requirePermission(team: Pick<Team, 'role'>, permission: Permission): void {
  if (!can(team.role, permission)) {
    throw new AppError('forbidden', `Your role (${team.role}) does not allow this.`);
  }
}
