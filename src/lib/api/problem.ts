/** What is wrong with one field of the input. */
export interface FieldError {
  /** The place in the body or query as a JSON pointer (RFC 6901). */
  pointer: string;
  detail: string;
}

/** A problem document (RFC 9457), the one shape of every failed answer. */
export interface Problem {
  title: string;
  status: number;
  /** What to tell the user. */
  detail: string;
  /** What programs compare: `not_found`, `invalid_input`, `conflict`, … */
  code: string;
  request_id: string;
  errors?: FieldError[];
  /** For a stale write: the record as it is now. */
  current?: unknown;
}

/** Tells our own answers from those of a gateway. By hand: a schema would put zod on every page. */
export function isProblem(answer: unknown): answer is Problem {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'detail' in answer &&
    typeof answer.detail === 'string' &&
    'code' in answer &&
    'request_id' in answer
  );
}
