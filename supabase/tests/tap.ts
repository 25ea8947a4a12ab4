import type { PGlite } from '@electric-sql/pglite';

export interface TapRun {
  planned: number;
  assertions: { description: string; passed: boolean; diagnostics: string }[];
  /** What stopped the file before its end. */
  error: Error | null;
}

/** Runs one pgTAP file, which rolls itself back, and reads what it says about each assertion. */
export async function runPgtap(database: PGlite, script: string): Promise<TapRun> {
  try {
    const results = await database.exec(script);
    const lines = results.flatMap((result) => result.rows.flatMap(tapLines));
    return { ...parse(lines), error: null };
  } catch (error) {
    await database.exec('rollback');
    return { planned: 0, assertions: [], error: error as Error };
  }
}

function tapLines(row: Record<string, unknown>): string[] {
  const [value, ...others] = Object.values(row);
  return typeof value === 'string' && others.length === 0 ? value.split('\n') : [];
}

function parse(lines: string[]): Omit<TapRun, 'error'> {
  const run: Omit<TapRun, 'error'> = { planned: 0, assertions: [] };
  for (const line of lines) {
    const plan = /^1\.\.(\d+)/.exec(line);
    if (plan) run.planned = Number(plan[1]);
    const assertion = /^(not )?ok \d+(?: - (.*))?$/.exec(line);
    if (assertion) {
      run.assertions.push({ description: assertion[2] ?? '', passed: !assertion[1], diagnostics: '' });
    }
    const last = run.assertions.at(-1);
    if (line.startsWith('#') && last && !last.passed) last.diagnostics += `${line}\n`;
  }
  return run;
}
