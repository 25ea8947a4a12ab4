import { type Connection, query } from '../database.ts';
import type { Claims } from './token.ts';

/** What somebody may do on a topic, as the policies on realtime.messages say. */
export type Access = ReadonlySet<`${'read' | 'write'} ${'broadcast' | 'presence'}`>;

export async function readAccess(connection: Connection, topic: string, claims: Claims): Promise<Access> {
  const rows = await query<{ may: string[] }>(connection, 'select realtime.access($1, $2::jsonb) as may', [
    topic,
    JSON.stringify(claims),
  ]);
  return new Set(rows[0]?.may) as Access;
}
