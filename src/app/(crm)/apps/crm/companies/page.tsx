import type { Metadata } from 'next';
import { SWRConfig } from 'swr';
import { pagesFallback } from '@/components/pages-fallback';
import { companyKeys } from '@/features/companies/keys';
import {
  readCompaniesAddress,
  toCompaniesCountQuery,
  toCompaniesQuery,
} from '@/features/companies/list/companies-address';
import { CompaniesPage } from '@/features/companies/list/companies-page';
import { countCompanies, listCompanies } from '@/features/companies/server/queries';
import { teamKeys } from '@/features/team/keys';
import { listMembers } from '@/features/team/server/queries';
import { toSearchParams } from '@/lib/address';
import { requirePageSession } from '@/lib/auth/page-session';

export const metadata: Metadata = { title: 'Companies' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const [{ db, team }, params] = await Promise.all([requirePageSession(), searchParams]);
  const address = readCompaniesAddress(toSearchParams(params));
  const query = toCompaniesQuery(address);
  const counted = toCompaniesCountQuery(address.filter);
  const [{ rows, next_cursor }, total, members] = await Promise.all([
    listCompanies(db, team.id, query),
    countCompanies(db, team.id, counted),
    listMembers(db, team.id),
  ]);
  const fallback = {
    ...pagesFallback(companyKeys.list(query), rows, next_cursor),
    [teamKeys.members]: members,
    [companyKeys.count(counted)]: total,
  };
  return (
    <SWRConfig value={{ fallback }}>
      <CompaniesPage />
    </SWRConfig>
  );
}
