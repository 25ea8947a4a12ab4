import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** How the embedded server runs; every value has a default, see docs/architecture.md. */
export const settings = {
  /** Where the database and the secrets are kept. */
  dataDir: path.resolve(process.env.CAIRN_DATA_DIR ?? '.cairn'),
  /** A Postgres server to use in place of PGlite. */
  databaseUrl: process.env.CAIRN_DATABASE_URL || null,
  port: Number(process.env.CAIRN_SUPABASE_PORT ?? 54321),
  /** Where the application is reached; links in mails start with it. */
  siteUrl: process.env.CAIRN_SITE_URL ?? 'http://localhost:3000',
  sampleData: process.env.CAIRN_SAMPLE_DATA !== 'off',
};

export interface Secrets {
  jwt_secret: string;
  publishable_key: string;
  secret_key: string;
}

/** The secrets in the data folder; made on the first start, readable by their owner only. */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'secrets.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const token = () => randomBytes(32).toString('base64url');
  const secrets = {
    jwt_secret: token(),
    publishable_key: `sb_publishable_${token()}`,
    secret_key: `sb_secret_${token()}`,
  };
  await writeFile(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
