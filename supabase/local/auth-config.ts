import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'smol-toml';
import type { Secrets } from './settings.ts';

const root = new URL('../../', import.meta.url);

interface AuthSection {
  rate_limit: unknown;
  email: { template: Record<string, { subject: string; content_path: string }> };
}

/** The [auth] part of supabase/config.toml, with the secrets and the address of this run. */
export async function authConfig(secrets: Secrets, siteUrl: string) {
  const config = parse(await readFile(new URL('supabase/config.toml', root), 'utf8'));
  // The embedded Auth has no rate limits to set.
  const { rate_limit: _, ...auth } = config.auth as unknown as AuthSection;
  const template = Object.fromEntries(
    Object.entries(auth.email.template).map(([type, { subject, content_path }]) => [
      type,
      { subject, content_path: fileURLToPath(new URL(content_path, root)) },
    ]),
  );
  return { ...auth, ...secrets, site_url: siteUrl, email: { ...auth.email, template } };
}
