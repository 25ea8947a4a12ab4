import { ApiError } from './api-error';
import { isProblem, type Problem } from './problem';
import { createTraffic } from './traffic';

export interface Answer<T> {
  data: T;
  meta?: { next_cursor: string | null };
}

/** Why the API answers nothing any more: the session has ended, or the membership has. */
export type ShutOut = 'signed_out' | 'not_a_member';
const isShutOut = (code: string): code is ShutOut => code === 'signed_out' || code === 'not_a_member';

/** A client for one team's API. Every call throws `ApiError` and nothing else; `onShutOut` is told first. */
export function createApi(teamId: string | null, onShutOut?: (why: ShutOut) => void) {
  const traffic = createTraffic();

  async function call<T>(
    method: string,
    url: string,
    body?: unknown,
    signal?: AbortSignal,
  ): Promise<Answer<T>> {
    const answered = traffic.begin(method, url);
    try {
      return await send<T>(method, url, body, signal);
    } finally {
      answered();
    }
  }

  async function send<T>(
    method: string,
    url: string,
    body?: unknown,
    signal?: AbortSignal,
  ): Promise<Answer<T>> {
    const headers = new Headers({ accept: 'application/json' });
    if (teamId) headers.set('x-team-id', teamId);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const response = await fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    }).catch(() => {
      throw new ApiError(signal?.aborted ? cancelled : noAnswer);
    });
    const answer: unknown = await response.json().catch(() => null);
    if (signal?.aborted) throw new ApiError(cancelled);
    if (response.ok && answer !== null) return answer as Answer<T>;
    const problem = isProblem(answer) ? answer : notOurs(response);
    if (isShutOut(problem.code)) onShutOut?.(problem.code);
    throw new ApiError(problem);
  }

  return {
    /** SWR's fetcher: the `data` of a GET. */
    get: async <T>(url: string, signal?: AbortSignal) => (await call<T>('GET', url, undefined, signal)).data,
    /** A page of a list, with the cursor of the next. */
    page: <T>(url: string, signal?: AbortSignal) => call<T>('GET', url, undefined, signal),
    post: async <T>(url: string, body: unknown) => (await call<T>('POST', url, body)).data,
    patch: async <T>(url: string, body: unknown) => (await call<T>('PATCH', url, body)).data,
    /** Makes something so, however often it is said. */
    put: async <T>(url: string, body: unknown) => (await call<T>('PUT', url, body)).data,
    /** With a body where it asks to confirm. */
    delete: async <T>(url: string, body?: unknown) => (await call<T>('DELETE', url, body)).data,
    /** When it was asked what. */
    traffic,
  };
}

export type Api = ReturnType<typeof createApi>;

const noAnswer: Problem = {
  title: 'No connection',
  status: 0,
  detail: 'Cairn cannot be reached. Check your connection and try again.',
  code: 'no_connection',
  request_id: '',
};

/** We asked no further. */
const cancelled: Problem = {
  title: 'Cancelled',
  status: 0,
  detail: 'This was cancelled. Try again.',
  code: 'cancelled',
  request_id: '',
};

/** What a gateway or a crash answers in place of the API. */
const notOurs = (response: Response): Problem => ({
  title: response.statusText,
  status: response.status,
  detail: 'Cairn gave an answer that makes no sense. Try again in a moment.',
  code: 'bad_answer',
  request_id: response.headers.get('x-request-id') ?? '',
});
