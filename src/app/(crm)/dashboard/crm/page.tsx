import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { SWRConfig } from 'swr';
import { readDashboardAddress } from '@/features/dashboard/dashboard-address';
import { DashboardPage } from '@/features/dashboard/dashboard-page';
import { dashboardKeys } from '@/features/dashboard/keys';
import { getDashboard } from '@/features/dashboard/server/queries';
import { startCookie } from '@/features/dashboard/start/start-cookie';
import { pipelineKeys } from '@/features/pipelines/keys';
import { listPipelines } from '@/features/pipelines/server/queries';
import { toSearchParams } from '@/lib/address';
import { requirePageSession } from '@/lib/auth/page-session';
import { todayIn } from '@/lib/dates';
import { orNotFound } from '@/lib/or-not-found';

export const metadata: Metadata = { title: 'Dashboard' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const [{ db, team }, params, store] = await Promise.all([requirePageSession(), searchParams, cookies()]);
  const { range, pipelineId } = readDashboardAddress(toSearchParams(params), todayIn(team.time_zone));
  const query = { ...range, pipeline_id: pipelineId ?? undefined };
  const [dashboard, pipelines] = await Promise.all([
    orNotFound(getDashboard(db, team, query)),
    listPipelines(db, team.id),
  ]);
  const fallback = { [dashboardKeys.all(query)]: dashboard, [pipelineKeys.all]: pipelines };
  return (
    <SWRConfig value={{ fallback }}>
      <DashboardPage startHidden={store.get(startCookie)?.value === team.id} />
    </SWRConfig>
  );
}
