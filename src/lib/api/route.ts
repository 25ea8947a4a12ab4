import 'server-only';
import type { NextRequest, NextResponse } from 'next/server';
import type * as z from 'zod/mini';
import { noteActivity } from '../auth/activity';
import type { Permission } from '../auth/permissions';
import { chooseTeam, readSession, type Session, type Team, type User } from '../auth/session';
import { changesSessions, forgetSessions } from '../auth/session-cache';
import { env } from '../env';
import { type Db, requestDb } from '../supabase/server';
import { AppError } from './app-error';
import { checkOrigin, parse, readJson } from './input';
import { limitRate } from './rate-limit';
import { requirePermission } from './require-permission';
import { sendData, sendProblem } from './respond';

type Shape = z.ZodMiniType | undefined;
type Output<S extends Shape> = S extends z.ZodMiniType ? z.infer<S> : undefined;

interface Input<P extends Shape, Q extends Shape, B extends Shape> {
  params?: P;
  query?: Q;
  body?: B;
}

interface Parsed<P extends Shape, Q extends Shape, B extends Shape> {
  request: NextRequest;
  db: Db;
  params: Output<P>;
  query: Output<Q>;
  body: Output<B>;
}

type NextContext = { params: Promise<Record<string, string | string[] | undefined>> };

/** The steps that every route shares; `enter` says who may pass and adds what the handler needs. */
function route<P extends Shape, Q extends Shape, B extends Shape, Who>(
  input: Input<P, Q, B>,
  enter: (request: NextRequest, db: Db) => Promise<Who> | Who,
  handle: (context: Parsed<P, Q, B> & Who) => Promise<unknown>,
) {
  return async (request: NextRequest, context: NextContext): Promise<NextResponse> => {
    const requestId = crypto.randomUUID();
    try {
      checkOrigin(request);
      const db = await requestDb();
      const who = await enter(request, db);
      const parsed = {
        params: parse(input.params, await context.params, 'path'),
        query: parse(input.query, queryOf(request), 'query'),
        body: input.body ? parse(input.body, await readJson(request), 'body') : undefined,
      } as Pick<Parsed<P, Q, B>, 'params' | 'query' | 'body'>;
      const result = await untilNoCollision(() => handle({ request, db, ...parsed, ...who }));
      return sendData(result, requestId);
    } catch (error) {
      return sendProblem(error, requestId, request);
    } finally {
      if (changesSessions(request.method, request.nextUrl.pathname)) forgetSessions();
    }
  };
}

/** Handlers write in one transaction, so one that was rolled back may simply run again. */
async function untilNoCollision<T>(handle: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await handle();
  } catch (error) {
    if (tries <= 1 || !(error instanceof AppError && error.code === 'collision')) throw error;
    return untilNoCollision(handle, tries - 1);
  }
}

/** What the handler's schema reads; the team is read here. */
function queryOf(request: NextRequest) {
  const { team_id: _, ...query } = Object.fromEntries(request.nextUrl.searchParams);
  return query;
}

/** `team_id` in the address is for downloads: a link sends no header. */
const wantedTeam = (request: NextRequest) =>
  request.headers.get('x-team-id') ?? request.nextUrl.searchParams.get('team_id');

async function requireSession(db: Db): Promise<Session> {
  const session = await readSession(db);
  if (!session) throw new AppError('signed_out', 'Sign in to go on.');
  return session;
}

/**
 * A route on a team's data: signed in, a member of the team named by `x-team-id`
 * (else the user's last), with `permission`. What is thrown becomes a problem document.
 */
export function crmRoute<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
>(
  options: Input<P, Q, B> & { permission: Permission },
  handle: (context: Parsed<P, Q, B> & { user: User; team: Team }) => Promise<unknown>,
) {
  return route(
    options,
    async (request, db) => {
      const { user, teams } = await requireSession(db);
      const wanted = wantedTeam(request);
      const team = chooseTeam(teams, wanted);
      if (!team) {
        throw wanted
          ? new AppError('not_a_member', 'You are not a member of this team, or no longer one.')
          : new AppError('no_team', 'Create a team first.');
      }
      limitRate(`${user.id} ${team.id}`, env().CAIRN_RATE_LIMIT);
      noteActivity(db, team);
      requirePermission(team, options.permission);
      return { user, team };
    },
    handle,
  );
}

/** A route for anybody signed in, with or without a team. */
export function sessionRoute<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
>(options: Input<P, Q, B>, handle: (context: Parsed<P, Q, B> & Session) => Promise<unknown>) {
  return route(
    options,
    async (_request, db) => {
      const session = await requireSession(db);
      limitRate(session.user.id, env().CAIRN_RATE_LIMIT);
      return session;
    },
    handle,
  );
}

/** A route for anybody at all. Sign-in and the like limit their own rate. */
export function publicRoute<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
>(options: Input<P, Q, B>, handle: (context: Parsed<P, Q, B>) => Promise<unknown>) {
  return route(options, () => ({}), handle);
}
