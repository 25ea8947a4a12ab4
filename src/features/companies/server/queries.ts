import 'server-only';
import * as z from 'zod/mini';
import { notFound } from '@/lib/api/app-error';
import { type Count, toCount } from '@/lib/api/count';
import { unwrap } from '@/lib/api/database-error';
import {
  momentKey,
  orderOf,
  type Page,
  parsePage,
  readPageCursor,
  type SortKeys,
  textKey,
} from '@/lib/api/page-cursor';
import type { Db } from '@/lib/supabase/server';
import {
  type CompaniesCountQuery,
  type CompaniesQuery,
  type Company,
  type CompanyOption,
  type CompanyRow,
  companyOptionSchema,
  companyRowSchema,
  companySchema,
} from '../schema';
import type { CompanySort } from '../values';

const pageSize = 50;
const optionsAtMost = 20;

/** By relevance those whose name begins with what is searched for come first. */
type By = CompanySort | 'relevance';

const keys: SortKeys<By> = {
  relevance: textKey,
  name: textKey,
  industry: z.nullable(textKey),
  owner_name: z.nullable(textKey),
  created_at: momentKey,
  updated_at: momentKey,
};

/** A page of the companies that fit; where no order is asked for by name, what is searched for by relevance. */
export async function listCompanies(
  db: Db,
  teamId: string,
  query: CompaniesQuery,
): Promise<Page<CompanyRow>> {
  const { view: _view, q, industry, sort, cursor, limit = pageSize, ...filter } = query;
  const order = orderOf<By>(sort ?? (q ? 'relevance' : 'name'));
  const answer = await db.rpc('companies_page', {
    p_team_id: teamId,
    p_filter: { ...filter, industry: industry || undefined, q: q || undefined },
    p_sort: order.by,
    p_descending: order.descending,
    p_after: cursor ? { ...readPageCursor(order, keys, cursor) } : undefined,
    p_limit: limit,
  });
  return parsePage(unwrap(answer), 'companies', companyRowSchema, order);
}

/** How many companies fit. */
export async function countCompanies(
  db: Db,
  teamId: string,
  { q, industry, ...filter }: CompaniesCountQuery,
): Promise<Count> {
  const answer = await db.rpc('company_count', {
    p_team_id: teamId,
    p_filter: { ...filter, industry: industry || undefined, q: q || undefined },
  });
  return toCount(unwrap(answer));
}

/** The first companies that fit, as pickers show them. */
export async function searchCompanies(
  db: Db,
  teamId: string,
  query: CompaniesQuery,
): Promise<CompanyOption[]> {
  const { rows } = await listCompanies(db, teamId, { limit: optionsAtMost, ...query });
  return z.array(companyOptionSchema).parse(rows);
}

/** One company with all its fields; 404 where it is unknown, another team's or hidden. */
export async function getCompany(db: Db, teamId: string, id: string): Promise<Company> {
  const row = unwrap(
    await db.from('company_cards').select('*').eq('team_id', teamId).eq('id', id).maybeSingle(),
  );
  if (!row) throw notFound('company');
  return companySchema.parse(row);
}
