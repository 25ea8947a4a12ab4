import type { Connection } from './database.ts';

interface DatabaseError extends Error {
  code?: string;
  detail?: string;
  hint?: string;
  severity?: string;
}

/** HTTP status per SQLSTATE class as PostgREST answers it; classes that @supabase/lite drops. */
const statusOf: Record<string, number> = { '23': 400, P0: 400, '40': 500, '57': 500 };

/**
 * Makes refusals by the database reach the client with their SQLSTATE.
 *
 * @supabase/lite answers 23514, P0001, 40001 and others with its own code `SUP`,
 * where PostgREST passes them on. It does pass on errors raised in PostgREST's
 * own `PGRST` form, so the dropped ones are turned into that.
 */
export function keepErrorCodes(connection: Connection): void {
  const normalize = connection.normalizeDbError.bind(connection);
  connection.normalizeDbError = (raw: unknown) => {
    const error = normalize(raw) as DatabaseError;
    const status =
      error.code && !['23502', '23503', '23505'].includes(error.code) && statusOf[error.code.slice(0, 2)];
    if (!status) return error;
    const { code, message, detail: details, hint } = error;
    return Object.assign(new Error(JSON.stringify({ code, message, details, hint })), {
      code: 'PGRST',
      severity: error.severity,
      detail: JSON.stringify({ status, headers: {} }),
    });
  };
}

/**
 * @supabase/lite prints every refused statement with a stack. A refusal is an
 * answer, not a fault of the server, and the client gets it in full.
 */
export function silenceRefusals(): void {
  const print = console.error.bind(console);
  console.error = (...parts: unknown[]) => {
    if (!(parts[0] instanceof Error && 'severity' in parts[0])) print(...parts);
  };
}
