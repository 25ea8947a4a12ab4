import 'server-only';
import { type NextRequest, NextResponse } from 'next/server';
import { AppError } from './app-error';
import type { Problem } from './problem';

/** What a handler returns when plain data is not all there is to say. */
export class Reply {
  constructor(
    readonly data: unknown,
    readonly options: { status?: number; location?: string; nextCursor?: string | null } = {},
  ) {}
}

/** 201 with the new record, and where it is. */
export const created = (data: unknown, location?: string) => new Reply(data, { status: 201, location });

/** A page of a list and the cursor of the next, null at the end. */
export const page = (data: unknown[], nextCursor: string | null) => new Reply(data, { nextCursor });

/** Answers hold a team's data: no cache between here and the browser may keep them. */
const headersOf = (requestId: string) => ({
  'cache-control': 'private, no-store',
  'x-request-id': requestId,
});

export function sendData(result: unknown, requestId: string): NextResponse {
  if (result instanceof NextResponse) return result;
  const { data, options } = result instanceof Reply ? result : new Reply(result);
  const headers = new Headers(headersOf(requestId));
  if (options.location) headers.set('location', options.location);
  const meta = options.nextCursor === undefined ? {} : { meta: { next_cursor: options.nextCursor } };
  return NextResponse.json({ data: data ?? null, ...meta }, { status: options.status ?? 200, headers });
}

export function sendProblem(error: unknown, requestId: string, request: NextRequest): NextResponse {
  const known =
    error instanceof AppError
      ? error
      : new AppError('internal', 'Something went wrong on our side.', { cause: error });
  if (known.status >= 500) {
    console.error(`${requestId} ${request.method} ${request.nextUrl.pathname}`, known.cause ?? known);
  }
  const problem: Problem = {
    title: known.title,
    status: known.status,
    detail: known.detail,
    code: known.code,
    request_id: requestId,
    errors: known.extra.errors,
    current: known.extra.current,
  };
  const headers = new Headers({ ...headersOf(requestId), 'content-type': 'application/problem+json' });
  if (known.extra.retryAfter) headers.set('retry-after', String(known.extra.retryAfter));
  return NextResponse.json(problem, { status: known.status, headers });
}
