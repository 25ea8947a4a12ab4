import 'server-only';
import * as z from 'zod/mini';
import { AppError, notFound } from '@/lib/api/app-error';
import { cursorKeys, decodeCursor, encodeCursor } from '@/lib/api/cursor';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type Board, boardStageSchema, type DealCard, type DealsQuery, dealCardSchema } from '../schema';

/** Cards a column shows at first and with each further page. */
const pageSize = 50;

export interface DealPage {
  deals: DealCard[];
  next_cursor: string | null;
}

/** The board of a pipeline (the team's first without `pipelineId`): every stage with its first cards. */
export async function getBoard(db: Db, teamId: string, pipelineId?: string): Promise<Board> {
  const id = pipelineId ?? (await firstPipelineId(db, teamId));
  const rows = unwrap(
    await db.rpc('deals_board', { p_team_id: teamId, p_pipeline_id: id, p_limit: pageSize }),
  );
  const stages = z.array(z.omit(boardStageSchema, { next_cursor: true })).parse(rows);
  if (stages.length === 0) throw notFound('pipeline');
  return {
    pipeline_id: id,
    stages: stages.map((stage) => {
      const last = stage.deals.at(-1);
      return { ...stage, next_cursor: last && stage.count > stage.deals.length ? placeCursor(last) : null };
    }),
  };
}

async function firstPipelineId(db: Db, teamId: string): Promise<string> {
  const [first] = unwrap(
    await db.from('pipelines').select('id').eq('team_id', teamId).order('position').order('id').limit(1),
  );
  if (!first) throw new AppError('not_found', 'This team has no pipeline yet.');
  return first.id;
}

/** The next cards of one column, in board order. */
export async function getStagePage(
  db: Db,
  teamId: string,
  stageId: string,
  cursor?: string,
): Promise<DealPage> {
  let query = db.from('deal_cards').select('*').eq('team_id', teamId).eq('stage_id', stageId);
  if (cursor) {
    const { key, id } = decodeCursor(cursor, cursorKeys.position);
    // The bound on position alone is what lets the index start there.
    query = query.gte('position', key).or(`position.gt.${key},id.gt.${id}`);
  }
  return toPage(
    unwrap(
      await query
        .order('position')
        .order('id')
        .limit(pageSize + 1),
    ),
    placeCursor,
  );
}

/** Deals of a team, newest first, that fit the filters. */
export async function listDeals(db: Db, teamId: string, filter: DealsQuery): Promise<DealPage> {
  let query = db.from('deal_cards').select('*').eq('team_id', teamId);
  if (filter.pipeline_id) query = query.eq('pipeline_id', filter.pipeline_id);
  if (filter.stage) query = query.eq('stage_id', filter.stage);
  if (filter.owner_id) query = query.eq('owner_id', filter.owner_id);
  if (filter.priority) query = query.eq('priority', filter.priority);
  if (filter.close_from) query = query.gte('expected_close_date', filter.close_from);
  if (filter.close_to) query = query.lte('expected_close_date', filter.close_to);
  if (filter.cursor) {
    const { key, id } = decodeCursor(filter.cursor, cursorKeys.timestamp);
    query = query.lte('created_at', key).or(`created_at.lt."${key}",id.lt.${id}`);
  }
  return toPage(
    unwrap(
      await query
        .order('created_at', { ascending: false })
        .order('id', { ascending: false })
        .limit(pageSize + 1),
    ),
    ageCursor,
  );
}

/** One deal with the names of what it refers to; 404 where it is unknown or another team's. */
export async function getDeal(db: Db, teamId: string, id: string): Promise<DealCard> {
  const row = unwrap(
    await db.from('deal_cards').select('*').eq('team_id', teamId).eq('id', id).maybeSingle(),
  );
  if (!row) throw notFound('deal');
  return dealCardSchema.parse(row);
}

const placeCursor = (deal: DealCard) => encodeCursor(deal.position, deal.id);
const ageCursor = (deal: DealCard) => encodeCursor(deal.created_at, deal.id);

/** One row more than a page was read, to know whether there is a next one. */
function toPage(rows: unknown[], cursorOf: (last: DealCard) => string): DealPage {
  const deals = z.array(dealCardSchema).parse(rows.slice(0, pageSize));
  const last = deals.at(-1);
  return { deals, next_cursor: last && rows.length > pageSize ? cursorOf(last) : null };
}
