import 'server-only';
import type { FieldError } from './problem';

const kinds = {
  malformed: { status: 400, title: 'Malformed request' },
  signed_out: { status: 401, title: 'Signed out' },
  wrong_credentials: { status: 401, title: 'Wrong credentials' },
  forbidden: { status: 403, title: 'Not allowed' },
  /** Of the team that was asked for: removed from it, or never one. */
  not_a_member: { status: 403, title: 'Not a member' },
  no_team: { status: 403, title: 'No team' },
  cross_site: { status: 403, title: 'Cross-site request' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Conflict' },
  /** Two transactions got in each other's way and one was rolled back: worth another try at once. */
  collision: { status: 409, title: 'Conflict' },
  too_large: { status: 413, title: 'Too large' },
  wrong_media_type: { status: 415, title: 'Wrong media type' },
  invalid_input: { status: 422, title: 'Invalid input' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Internal error' },
  unavailable: { status: 503, title: 'Unavailable' },
  timeout: { status: 504, title: 'Timeout' },
} as const;

export type ErrorCode = keyof typeof kinds;

interface Extra {
  errors?: FieldError[];
  /** The record as it is now, for a conflict. */
  current?: unknown;
  /** Seconds until another try makes sense. */
  retryAfter?: number;
  cause?: unknown;
}

/** A failure that the client is told about; `detail` is shown to the user. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly status: number;
  readonly title: string;

  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly extra: Extra = {},
  ) {
    super(detail, { cause: extra.cause });
    this.status = kinds[code].status;
    this.title = kinds[code].title;
  }
}

/** Bad input in one field. */
export const invalidField = (field: string, detail: string) =>
  new AppError('invalid_input', detail, { errors: [{ pointer: `/${field}`, detail }] });

/** An unknown id and another team's id get the same answer. */
export const notFound = (what: string) => new AppError('not_found', `There is no such ${what}.`);
