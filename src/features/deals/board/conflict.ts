import { ApiError } from '@/lib/api/api-error';
import type { ConflictingDeal } from '../schema';

/** No answer came: the server may be out of reach for a moment. */
export const isOffline = (error: unknown): boolean => error instanceof ApiError && error.status === 0;

/** "Ben moved “Acme” to Won meanwhile." */
export function conflictWords(current: ConflictingDeal, userId: string): string {
  const { title, stage_name, moved_by } = current;
  if (!moved_by) return `“${title}” was moved to ${stage_name} meanwhile.`;
  if (moved_by.user_id === userId) return `You moved “${title}” to ${stage_name} in another window.`;
  return `${moved_by.name} moved “${title}” to ${stage_name} meanwhile.`;
}
