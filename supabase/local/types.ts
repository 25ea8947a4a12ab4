import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { supabaseCli } from './cli.ts';

const biome = fileURLToPath(new URL('../../node_modules/@biomejs/biome/bin/biome', import.meta.url));

/** The text of src/lib/supabase/database.types.ts for a database, formatted as the rest of the code. */
export async function generateTypes(databaseUrl: string): Promise<string> {
  const types = await supabaseCli(databaseUrl, 'gen', 'types', '--schema', 'public');
  return execFileSync(
    process.execPath,
    [biome, 'format', '--stdin-file-path=src/lib/supabase/database.types.ts'],
    {
      input: `// Written by \`npm run db:types\` from the migrations; do not edit.\n\n${types}`,
      encoding: 'utf8',
    },
  );
}
