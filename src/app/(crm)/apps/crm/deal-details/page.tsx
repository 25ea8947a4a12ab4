import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SWRConfig } from 'swr';
import { pagesFallback } from '@/components/pages-fallback';
import { activityKeys } from '@/features/activities/keys';
import { listDealNotes } from '@/features/activities/server/notes';
import { recordStoryFallback } from '@/features/activities/server/record-story';
import { dealKeys } from '@/features/deals/keys';
import { getDealAnalytics } from '@/features/deals/server/analytics';
import { getDealDetails } from '@/features/deals/server/queries';
import { pipelineKeys } from '@/features/pipelines/keys';
import { listPipelines } from '@/features/pipelines/server/queries';
import { teamKeys } from '@/features/team/keys';
import { listMembers } from '@/features/team/server/queries';
import { isId } from '@/lib/address';
import { requirePageSession } from '@/lib/auth/page-session';
import { orNotFound } from '@/lib/or-not-found';
import { DealWithParts } from './deal';

interface Props {
  searchParams: Promise<{ id?: string | string[] }>;
}

/** Asked for once, though title and page both need it. */
const load = cache(async (id: string) => {
  const { db, team } = await requirePageSession();
  return orNotFound(getDealDetails(db, team.id, id));
});

async function readId({ searchParams }: Props): Promise<string> {
  const { id } = await searchParams;
  return typeof id === 'string' && isId(id) ? id : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(await readId(props))).title };
}

export default async function Page(props: Props) {
  const [{ db, team, user }, id] = await Promise.all([requirePageSession(), readId(props)]);
  const deal = await load(id);
  const [analytics, pipelines, members, notes, story] = await Promise.all([
    getDealAnalytics(db, team.id, id),
    listPipelines(db, team.id),
    listMembers(db, team.id),
    listDealNotes(db, team.id, id, {}),
    recordStoryFallback(db, team.id, user.id, { kind: 'deal', id }),
  ]);
  const fallback = {
    [dealKeys.one(id)]: deal,
    [dealKeys.analytics(id)]: analytics,
    [pipelineKeys.all]: pipelines,
    [teamKeys.members]: members,
    ...pagesFallback(activityKeys.notes(id), notes.notes, notes.next_cursor),
    ...story,
  };
  return (
    <SWRConfig value={{ fallback }}>
      <DealWithParts key={id} id={id} />
    </SWRConfig>
  );
}
