import type { Metadata } from 'next';
import { SWRConfig } from 'swr';
import { unstable_serialize } from 'swr/infinite';
import { contactKeys } from '@/features/contacts/keys';
import {
  readContactsAddress,
  toContactsCountQuery,
  toContactsQuery,
} from '@/features/contacts/list/contacts-address';
import { ContactsPage } from '@/features/contacts/list/contacts-page';
import { countContacts, getContact, listContacts } from '@/features/contacts/server/queries';
import { teamKeys } from '@/features/team/keys';
import { listMembers } from '@/features/team/server/queries';
import { toSearchParams } from '@/lib/address';
import { requirePageSession } from '@/lib/auth/page-session';
import { requestDb } from '@/lib/supabase/server';
import { PanelActivities, PanelDeals } from './panel-parts';

export const metadata: Metadata = { title: 'Contacts' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const [{ team }, db, params] = await Promise.all([requirePageSession(), requestDb(), searchParams]);
  const address = readContactsAddress(toSearchParams(params));
  const query = toContactsQuery(address);
  const counted = toContactsCountQuery(address.filter);
  const [contacts, total, opened, members] = await Promise.all([
    listContacts(db, team.id, query),
    countContacts(db, team.id, counted),
    // Where it is gone, the panel says so.
    address.contact ? getContact(db, team.id, address.contact).catch(() => null) : null,
    listMembers(db, team.id),
  ]);
  const fallback = {
    [teamKeys.members]: members,
    [contactKeys.count(counted)]: total,
    ...(opened && { [contactKeys.one(opened.id)]: opened }),
    [unstable_serialize(() => contactKeys.list(query))]: [
      { data: contacts.rows, meta: { next_cursor: contacts.next_cursor } },
    ],
  };
  return (
    <SWRConfig value={{ fallback }}>
      <ContactsPage parts={{ Deals: PanelDeals, Activities: PanelActivities }} />
    </SWRConfig>
  );
}
