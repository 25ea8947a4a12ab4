import * as z from 'zod/mini';

/**
 * A moment from the database as ISO 8601, to the microsecond. PostgREST writes
 * "2026-11-21T20:19:13.481+00:00"; the embedded server writes what Postgres does,
 * "2026-11-21 20:19:13.481+00", in views.
 */
export const timestamp = () =>
  z.pipe(
    z.string(),
    z.transform((text) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')),
  );
