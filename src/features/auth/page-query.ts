import * as z from 'zod/mini';
import { safeNext } from './safe-next';

/** Why a link in a mail did not work, in words. */
const linkProblems = {
  link: 'This link has expired or was used already. Sign in, or ask for a new one.',
  unavailable: 'Cairn could not check the link just now. Follow it again in a moment.',
  too_many: 'Too many links were tried from here. Follow yours again in a minute.',
};

const querySchema = z.object({
  next: z.catch(z.optional(z.string()), undefined),
  error: z.catch(z.optional(z.enum(['link', 'unavailable', 'too_many'])), undefined),
});

/** What sign-in and sign-up read from their address; whatever else stands there is as if absent. */
export async function readPageQuery(searchParams: Promise<unknown>) {
  const { next, error } = querySchema.parse(await searchParams);
  return {
    /** Where to go on to, if the address says so. */
    next: next === undefined ? undefined : safeNext(next),
    problem: error && linkProblems[error],
  };
}

/** Another of these pages, with where to go on to kept. */
export const keepNext = (path: string, next: string | undefined): string =>
  next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`;
