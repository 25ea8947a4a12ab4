import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SWRConfig } from 'swr';
import { pagesFallback } from '@/components/pages-fallback';
import { recordStoryFallback } from '@/features/activities/server/record-story';
import { contactHref } from '@/features/contacts/contact-href';
import { contactKeys } from '@/features/contacts/keys';
import { getContact } from '@/features/contacts/server/queries';
import { recordDealsFallback } from '@/features/deals/server/record-deals';
import { feedbackKeys } from '@/features/feedback/keys';
import { listFeedback } from '@/features/feedback/server/queries';
import { findSurvivor } from '@/features/merges/server/queries';
import { teamKeys } from '@/features/team/keys';
import { listMembers } from '@/features/team/server/queries';
import { isId } from '@/lib/address';
import { requirePageSession } from '@/lib/auth/page-session';
import { orNotFound } from '@/lib/or-not-found';
import { LeadWithParts } from './lead';

interface Props {
  searchParams: Promise<{ id?: string | string[] }>;
}

/** Asked for once, though title and page both need it. One that was merged away leads to where it went. */
const load = cache(async (id: string) => {
  const { db, team } = await requirePageSession();
  return orNotFound(getContact(db, team.id, id), async () => {
    const survivor = await findSurvivor(db, 'contact', id);
    return survivor && contactHref(survivor);
  });
});

async function readId({ searchParams }: Props): Promise<string> {
  const { id } = await searchParams;
  return typeof id === 'string' && isId(id) ? id : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(await readId(props))).full_name };
}

export default async function Page(props: Props) {
  const [{ db, team, user }, id] = await Promise.all([requirePageSession(), readId(props)]);
  const about = { contact_id: id };
  const [contact, story, said, deals, members] = await Promise.all([
    load(id),
    recordStoryFallback(db, team.id, user.id, { kind: 'contact', id }),
    listFeedback(db, team.id, about),
    recordDealsFallback(db, team.id, about),
    listMembers(db, team.id),
  ]);
  const fallback = {
    ...deals,
    ...story,
    ...pagesFallback(feedbackKeys.list(about), said.feedback, said.next_cursor),
    [contactKeys.one(id)]: contact,
    [teamKeys.members]: members,
  };
  return (
    <SWRConfig value={{ fallback }}>
      <LeadWithParts key={id} id={id} />
    </SWRConfig>
  );
}
