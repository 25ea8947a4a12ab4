// Regenerates src/lib/supabase/database.types.ts from the migrations.

import { writeFile } from 'node:fs/promises';
import { supabaseCli } from '../supabase/local/cli.ts';
import { generateTypes } from '../supabase/local/types.ts';
import { openWiredDatabase } from '../supabase/local/wire.ts';

const database = await openWiredDatabase();
await supabaseCli(database.url, 'db', 'push');
await writeFile(
  new URL('../src/lib/supabase/database.types.ts', import.meta.url),
  await generateTypes(database.url),
);
await database.close();
