/** Where people land when nothing says otherwise. */
export const home = '/apps/crm/deals';

/** Stands for our own origin; the real one is nobody's business here. */
const base = 'https://cairn.invalid';

/** What browsers drop or rewrite in an address, which would turn a path into another site. */
const unsafe = /[\\\p{Cc}]/u;

/**
 * A path on our own origin to go on to, or `fallback`. Anything that a browser
 * could read as another site or as a script is not followed: `next` comes from
 * the address bar, and a link to a real sign-in page must not end elsewhere.
 */
export function safeNext(next: string | null | undefined, fallback = home): string {
  if (!next?.startsWith('/') || unsafe.test(next) || !URL.canParse(next, base)) return fallback;
  const { origin, pathname, search, hash } = new URL(next, base);
  // Dots are resolved by now, and what they leave may start with two slashes: `/.//evil.example`.
  if (origin !== base || pathname.startsWith('//')) return fallback;
  return pathname + search + hash;
}
