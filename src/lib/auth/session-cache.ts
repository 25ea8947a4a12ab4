import 'server-only';

/**
 * Who a token stands for, kept for some seconds, since asking takes longer than most
 * answers. What it decides is only how friendly a refusal is: the database asks for
 * itself. A change that this process makes counts at once, one of another process or of
 * the Data API after these seconds.
 */
const keptMs = 5_000;
const most = 1_000;

interface Kept {
  session: Promise<unknown>;
  until: number;
}

/** Of the process: pages and routes are bundled apart, each with a copy of this module, but forget together. */
const shared = globalThis as { cairnSessions?: Map<string, Kept> };
shared.cairnSessions ??= new Map();
const kept = shared.cairnSessions;

/** What `read` gave for a token some seconds ago, or gives now; requests at the same time share it. */
export function rememberSession<T>(token: string, read: () => Promise<T>, now = Date.now()): Promise<T> {
  const known = kept.get(token);
  if (known && known.until > now) return known.session as Promise<T>;
  kept.delete(token);
  for (const oldest of kept.keys()) {
    if (kept.size < most) break;
    kept.delete(oldest);
  }
  const session = read();
  const entry = { session, until: now + keptMs };
  kept.set(token, entry);
  // Who is refused may be let in the next moment.
  const forget = () => kept.get(token) === entry && kept.delete(token);
  session.then((found) => found ?? forget(), forget);
  return session;
}

/** Has a token asked for anew. */
export const forgetSession = (token: string): void => void kept.delete(token);

/** Teams, roles or sessions have changed, whoever's. */
export const forgetSessions = (): void => kept.clear();

/** Whether a request may change who somebody is, or which teams they are in. */
export const changesSessions = (method: string, pathname: string): boolean =>
  method !== 'GET' && /^\/api\/(auth|crm\/(teams?|invites|me))(\/|$)/.test(pathname);
