import 'server-only';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type CompanyCreate, type CompanyOption, companyOptionSchema } from '../schema';

/** Adds a company; 409 on `/name` where the team has one of that name. */
export async function createCompany(db: Db, teamId: string, input: CompanyCreate): Promise<CompanyOption> {
  const row = unwrap(
    await db
      .from('companies')
      .insert({ ...input, team_id: teamId })
      .select('id, name')
      .single(),
  );
  return companyOptionSchema.parse(row);
}
