import 'server-only';
import * as z from 'zod/mini';
import { decodeCursor, encodeCursor } from '@/lib/api/cursor';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type AuditEntry, type AuditQuery, auditEntrySchema } from '../audit-schema';

const place = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

const pageSchema = z.object({
  entries: z.array(auditEntrySchema),
  next: z.nullable(z.object({ at: z.string(), id: z.string() })),
});

interface AuditPage {
  entries: AuditEntry[];
  next_cursor: string | null;
}

/** A page of what was done in a team, newest first. */
export async function listAudit(
  db: Db,
  teamId: string,
  { cursor, ...filter }: AuditQuery,
): Promise<AuditPage> {
  const [at, id] = cursor ? decodeCursor(cursor, place) : [];
  const answer = await db.rpc('audit_page', {
    p_team_id: teamId,
    p_filter: filter,
    p_after: at && { at, id },
  });
  const { entries, next } = pageSchema.parse(unwrap(answer));
  return { entries, next_cursor: next && encodeCursor([next.at, next.id]) };
}
