import 'server-only';
import { pagesFallback } from '@/components/pages-fallback';
import { pipelineKeys } from '@/features/pipelines/keys';
import { listPipelines } from '@/features/pipelines/server/queries';
import type { Db } from '@/lib/supabase/server';
import { dealKeys } from '../keys';
import { recordDealsQuery } from '../record-deals-query';
import { listDeals } from './queries';

/** What `RecordDeals` shows of a contact or a company, as SWR's fallback. */
export async function recordDealsFallback(
  db: Db,
  teamId: string,
  whose: Parameters<typeof recordDealsQuery>[0],
) {
  const queries = (['open', 'closed'] as const).map((status) => recordDealsQuery(whose, status));
  const [pipelines, ...lists] = await Promise.all([
    listPipelines(db, teamId),
    ...queries.map(async (query) => {
      const { rows, next_cursor } = await listDeals(db, teamId, query);
      return pagesFallback(dealKeys.list(query), rows, next_cursor);
    }),
  ]);
  return Object.assign({ [pipelineKeys.all]: pipelines }, ...lists);
}
