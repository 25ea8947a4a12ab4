import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { SWRConfig } from 'swr';
import { unstable_serialize } from 'swr/infinite';
import { compactCookie, isCompact } from '@/features/deals/board/compact-cookie';
import { DealsPage } from '@/features/deals/components/deals-page';
import { readAddress, toQuery } from '@/features/deals/filters/deals-address';
import { dealKeys } from '@/features/deals/keys';
import { lastBoardCookie, readLastBoard, returnTo } from '@/features/deals/last-board';
import { getBoard, listDeals } from '@/features/deals/server/queries';
import { toListQuery } from '@/features/deals/table/list-query';
import { pipelineKeys } from '@/features/pipelines/keys';
import { listPipelines } from '@/features/pipelines/server/queries';
import { teamKeys } from '@/features/team/keys';
import { listMembers } from '@/features/team/server/queries';
import { toSearchParams } from '@/lib/address';
import { requirePageSession } from '@/lib/auth/page-session';
import { todayIn } from '@/lib/dates';
import { requestDb } from '@/lib/supabase/server';

export const metadata: Metadata = { title: 'Deals' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const [{ team, user }, db, params, store] = await Promise.all([
    requirePageSession(),
    requestDb(),
    searchParams,
    cookies(),
  ]);
  const address = readAddress(toSearchParams(params));
  const today = todayIn(team.time_zone);
  const filter = toQuery(address.filter, today);
  const [pipelines, members] = await Promise.all([listPipelines(db, team.id), listMembers(db, team.id)]);
  const last = readLastBoard(store.get(lastBoardCookie(team.id))?.value, user.id);
  const left = returnTo(params, last, pipelines);
  if (left) redirect(`/apps/crm/deals${left}`);
  const shown = params.pipeline ? pipelines.find(({ id }) => id === params.pipeline) : pipelines[0];
  if (!shown) notFound();
  const list = address.view === 'table' ? toListQuery(address, shown.id, today) : null;
  const [board, rows] = await Promise.all([
    getBoard(db, team.id, shown.id, filter),
    list && listDeals(db, team.id, list),
  ]);
  const fallback = {
    [dealKeys.board(shown.id, filter)]: board,
    [teamKeys.members]: members,
    [pipelineKeys.all]: pipelines,
    ...(list &&
      rows && {
        [unstable_serialize(() => dealKeys.list(list))]: [
          { data: rows.rows, meta: { next_cursor: rows.next_cursor } },
        ],
      }),
  };
  return (
    <SWRConfig value={{ fallback }}>
      <DealsPage
        pipelines={pipelines}
        pipelineId={shown.id}
        compactAtFirst={isCompact(store.get(compactCookie)?.value)}
      />
    </SWRConfig>
  );
}
