import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SWRConfig } from 'swr';
import { pagesFallback } from '@/components/pages-fallback';
import { recordStoryFallback } from '@/features/activities/server/record-story';
import { companyHref } from '@/features/companies/company-href';
import { companyKeys } from '@/features/companies/keys';
import { getCompany } from '@/features/companies/server/queries';
import { contactKeys } from '@/features/contacts/keys';
import { listContacts } from '@/features/contacts/server/queries';
import { recordDealsFallback } from '@/features/deals/server/record-deals';
import { findSurvivor } from '@/features/merges/server/queries';
import { teamKeys } from '@/features/team/keys';
import { listMembers } from '@/features/team/server/queries';
import { isId } from '@/lib/address';
import { requirePageSession } from '@/lib/auth/page-session';
import { orNotFound } from '@/lib/or-not-found';
import { CompanyWithParts } from './company';

interface Props {
  searchParams: Promise<{ id?: string | string[] }>;
}

/** Asked for once, though title and page both need it. One that was merged away leads to where it went. */
const load = cache(async (id: string) => {
  const { db, team } = await requirePageSession();
  return orNotFound(getCompany(db, team.id, id), async () => {
    const survivor = await findSurvivor(db, 'company', id);
    return survivor && companyHref(survivor);
  });
});

async function readId({ searchParams }: Props): Promise<string> {
  const { id } = await searchParams;
  return typeof id === 'string' && isId(id) ? id : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(await readId(props))).name };
}

export default async function Page(props: Props) {
  const [{ db, team, user }, id] = await Promise.all([requirePageSession(), readId(props)]);
  const colleagues = { company_id: id };
  const [company, story, contacts, deals, members] = await Promise.all([
    load(id),
    recordStoryFallback(db, team.id, user.id, { kind: 'company', id }),
    listContacts(db, team.id, colleagues),
    recordDealsFallback(db, team.id, colleagues),
    listMembers(db, team.id),
  ]);
  const fallback = {
    ...deals,
    ...story,
    ...pagesFallback(contactKeys.list(colleagues), contacts.rows, contacts.next_cursor),
    [companyKeys.one(id)]: company,
    [teamKeys.members]: members,
  };
  return (
    <SWRConfig value={{ fallback }}>
      <CompanyWithParts key={id} id={id} />
    </SWRConfig>
  );
}
