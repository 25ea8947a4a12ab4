import 'server-only';
import * as z from 'zod/mini';
import { AppError, notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import { orderOf, type Page, parsePage, readPageCursor, writePageCursor } from '@/lib/api/page-cursor';
import type { Db } from '@/lib/supabase/server';
import {
  type Board,
  boardStageSchema,
  type DealCard,
  type DealDetails,
  type DealSums,
  type DealSumsQuery,
  type DealsFilter,
  type DealsQuery,
  dealCardSchema,
  dealDetailsSchema,
  dealSumsSchema,
} from '../schema';
import type { DealSort } from '../values';
import { listDealContacts } from './contacts';
import { type DealOrder, dealSortKeys } from './sort-keys';

/** Cards a column shows at first and with each further page; rows of a page of the list. */
const pageSize = 50;

/** The order of a column on the board. */
const boardOrder: DealOrder = { by: 'position', descending: false };

/**
 * The board of a pipeline (the team's first without `pipelineId`): every stage with
 * its first cards. Counts and sums are those of the deals that fit the filter.
 */
export async function getBoard(
  db: Db,
  teamId: string,
  pipelineId: string | undefined,
  filter: DealsFilter,
): Promise<Board> {
  const id = pipelineId ?? (await firstPipelineId(db, teamId));
  const rows = unwrap(
    await db.rpc('deals_board', {
      p_team_id: teamId,
      p_pipeline_id: id,
      p_limit: pageSize,
      p_filter: toConditions(filter),
    }),
  );
  const stages = z.array(z.omit(boardStageSchema, { next_cursor: true })).parse(rows);
  if (stages.length === 0) throw notFound('pipeline');
  return {
    pipeline_id: id,
    stages: stages.map((stage) => {
      const last = stage.count > stage.deals.length ? stage.deals.at(-1) : undefined;
      return {
        ...stage,
        next_cursor: last ? writePageCursor(boardOrder, { key: last.position, id: last.id }) : null,
      };
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

/** The next cards of one column that fit, in board order. */
export function getStagePage(
  db: Db,
  teamId: string,
  stageId: string,
  query: DealsQuery,
): Promise<Page<DealCard>> {
  const conditions = { ...toConditions(query), stage_id: stageId };
  return readPage(db, teamId, conditions, boardOrder, query.cursor, query.limit);
}

/** The lowest two deals of a stage that the caller sees, the lowest first. */
export async function lastDeals(db: Db, teamId: string, stageId: string): Promise<DealCard[]> {
  const fromBelow: DealOrder = { by: 'position', descending: true };
  return (await readPage(db, teamId, { stage_id: stageId }, fromBelow, undefined, 2)).rows;
}

/** A page of the deals that fit, newest first where no order is asked for. */
export function listDeals(db: Db, teamId: string, query: DealsQuery): Promise<Page<DealCard>> {
  const { pipeline_id, stage: stage_id, sort = '-created_at', cursor, limit } = query;
  const conditions = { ...toConditions(query), pipeline_id, stage_id };
  return readPage(db, teamId, conditions, orderOf<DealSort>(sort), cursor, limit);
}

/** The next five open deals that are expected to close, from `today` on. */
export async function upcomingCloses(db: Db, teamId: string, today: string): Promise<DealCard[]> {
  const soonest: DealOrder = { by: 'expected_close_date', descending: false };
  return (await readPage(db, teamId, { status: 'open', close_from: today }, soonest, undefined, 5)).rows;
}

async function readPage(
  db: Db,
  teamId: string,
  conditions: Conditions,
  order: DealOrder,
  cursor: string | undefined,
  limit = pageSize,
): Promise<Page<DealCard>> {
  const answer = unwrap(
    await db.rpc('deals_page', {
      p_team_id: teamId,
      p_filter: conditions,
      p_sort: order.by,
      p_descending: order.descending,
      // A copy: the types of JSON want an index signature.
      p_after: cursor ? { ...readPageCursor(order, dealSortKeys, cursor) } : undefined,
      p_limit: limit,
    }),
  );
  return parsePage(answer, 'deals', dealCardSchema, order);
}

type Conditions = Record<string, string | undefined>;

/** The filter as the database's functions take it; what is undefined is left out of the JSON. */
function toConditions({ q, ...query }: DealsFilter): Conditions {
  const {
    view: _view,
    pipeline_id: _pipeline,
    stage: _stage,
    sort: _sort,
    cursor: _cursor,
    limit: _limit,
    ...filter
  }: DealsQuery = query;
  return { ...filter, q: q || undefined };
}

/** How many deals fit, and what they are worth. */
export async function sumDeals(
  db: Db,
  teamId: string,
  { stage: stage_id, ...filter }: DealSumsQuery,
): Promise<DealSums> {
  const answer = await db.rpc('deal_sums', { p_team_id: teamId, p_filter: { ...filter, stage_id } });
  return dealSumsSchema.parse(unwrap(answer));
}

/** One deal with the names of what it refers to; null where it is unknown, hidden or another team's. */
export async function findDeal(db: Db, teamId: string, id: string): Promise<DealCard | null> {
  const row = unwrap(
    await db.from('deal_cards').select('*').eq('team_id', teamId).eq('id', id).maybeSingle(),
  );
  return row && dealCardSchema.parse(row);
}

/** The same, with 404 in place of null. */
export async function getDeal(db: Db, teamId: string, id: string): Promise<DealCard> {
  const deal = await findDeal(db, teamId, id);
  if (!deal) throw notFound('deal');
  return deal;
}

/** One deal with its stages and its contacts; 404 where it is unknown or another team's. */
export async function getDealDetails(db: Db, teamId: string, id: string): Promise<DealDetails> {
  const [deal, contacts, history] = await Promise.all([
    getDeal(db, teamId, id),
    listDealContacts(db, teamId, id),
    db
      .from('deal_stage_history')
      .select('id, from_stage_name, to_stage_name, to_kind, moved_at, mover:profiles(full_name, email)')
      .eq('team_id', teamId)
      .eq('deal_id', id)
      .order('moved_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(100),
  ]);
  return dealDetailsSchema.parse({ ...deal, contacts, stage_history: unwrap(history) });
}
