import 'server-only';
import * as z from 'zod/mini';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type CompanyOption, companyOptionSchema } from '../schema';

/** Companies whose name contains `q`, by name; 20 at most. */
export async function searchCompanies(db: Db, teamId: string, q: string): Promise<CompanyOption[]> {
  const rows = unwrap(await db.rpc('search_companies', { p_team_id: teamId, p_query: q, p_limit: 20 }));
  return z.array(companyOptionSchema).parse(rows);
}
