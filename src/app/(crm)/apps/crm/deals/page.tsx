import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { SWRConfig } from 'swr';
import { compactCookie, isCompact } from '@/features/deals/board/compact-cookie';
import { DealsPage } from '@/features/deals/components/deals-page';
import { readAddress, toQuery } from '@/features/deals/filters/deals-address';
import { dealKeys } from '@/features/deals/keys';
import { getBoard } from '@/features/deals/server/queries';
import { listPipelines } from '@/features/pipelines/server/queries';
import { teamKeys } from '@/features/team/keys';
import { listMembers } from '@/features/team/server/queries';
import { requirePageSession } from '@/lib/auth/page-session';
import { todayIn } from '@/lib/dates';
import { requestDb } from '@/lib/supabase/server';

export const metadata: Metadata = { title: 'Deals' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const [{ team }, db, params, store] = await Promise.all([
    requirePageSession(),
    requestDb(),
    searchParams,
    cookies(),
  ]);
  const address = readAddress(new URLSearchParams(Object.entries(params).flatMap(first)));
  const filter = toQuery(address.filter, todayIn(team.time_zone));
  const [pipelines, members] = await Promise.all([listPipelines(db, team.id), listMembers(db, team.id)]);
  const shown = params.pipeline ? pipelines.find(({ id }) => id === params.pipeline) : pipelines[0];
  if (!shown) notFound();
  const board = await getBoard(db, team.id, shown.id, filter);
  return (
    <SWRConfig
      value={{ fallback: { [dealKeys.board(shown.id, filter)]: board, [teamKeys.members]: members } }}
    >
      <DealsPage
        pipelines={pipelines}
        pipelineId={shown.id}
        compactAtFirst={isCompact(store.get(compactCookie)?.value)}
      />
    </SWRConfig>
  );
}

/** A parameter that is given twice counts once, as in the browser. */
const first = ([name, value]: [string, string | string[] | undefined]) => {
  const one = Array.isArray(value) ? value[0] : value;
  return one === undefined ? [] : [[name, one]];
};
