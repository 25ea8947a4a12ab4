import type { Metadata } from 'next';
import { SWRConfig } from 'swr';
import { companyKeys } from '@/features/companies/keys';
import { getCompany } from '@/features/companies/server/queries';
import { AddContactPage } from '@/features/contacts/add/add-contact-page';
import { teamKeys } from '@/features/team/keys';
import { listMembers } from '@/features/team/server/queries';
import { requirePageSession } from '@/lib/auth/page-session';

export const metadata: Metadata = { title: 'New contact' };

interface Props {
  searchParams: Promise<{ company?: string | string[] }>;
}

/** `?company=` names the company that the contact belongs to; one that is gone is left out. */
export default async function Page({ searchParams }: Props) {
  const [{ db, team }, { company: id }] = await Promise.all([requirePageSession(), searchParams]);
  const [members, company] = await Promise.all([
    listMembers(db, team.id),
    typeof id === 'string' ? getCompany(db, team.id, id).catch(() => null) : null,
  ]);
  const fallback = {
    [teamKeys.members]: members,
    ...(company && { [companyKeys.one(company.id)]: company }),
  };
  return (
    <SWRConfig value={{ fallback }}>
      <AddContactPage company={company && { id: company.id, name: company.name }} />
    </SWRConfig>
  );
}
