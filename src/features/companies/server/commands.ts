import 'server-only';
import { unwrap } from '@/lib/api/database-error';
import { afterUpdate, requireFields } from '@/lib/api/versioned';
import type { Db } from '@/lib/supabase/server';
import type { Company, CompanyCreate, CompanyPatch } from '../schema';
import { getCompany } from './queries';

/** Adds a company; 409 on `/name` where the team has one of that name. */
export async function createCompany(db: Db, teamId: string, input: CompanyCreate): Promise<Company> {
  const row = unwrap(
    await db
      .from('companies')
      .insert({ ...input, team_id: teamId })
      .select('id')
      .single(),
  );
  return getCompany(db, teamId, row.id);
}

/** Changes fields of a company; 409 with it as it is if it has changed since `version`, or on `/name`. */
export async function patchCompany(
  db: Db,
  teamId: string,
  id: string,
  patch: CompanyPatch,
): Promise<Company> {
  const { version, ...fields } = patch;
  requireFields(fields);
  let update = db.from('companies').update(fields).eq('team_id', teamId).eq('id', id);
  if (version !== undefined) update = update.eq('version', version);
  const changed = unwrap(await update.select('id'));
  return afterUpdate(changed, 'company', () => getCompany(db, teamId, id));
}
