import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pipelineTemplates } from './schema';
import { emptyTemplate, templates } from './templates';

const migration = new URL('../../../supabase/migrations/20261121100300_pipelines.sql', import.meta.url);

it('shows every template', () => {
  expect(templates.map(({ value }) => value)).toEqual([...pipelineTemplates]);
});

it.each([...templates, emptyTemplate])(
  'shows the stages of $value as the database makes them',
  ({ value, stages }) => {
    const row = new RegExp(`\\('${value}', \\d+, '([^']+)', '\\w+', \\d+, '(\\w+)'\\)`, 'g');
    const made = [...readFileSync(migration, 'utf8').matchAll(row)].map(([, name, color]) => ({
      name,
      color,
    }));
    expect(stages).toEqual(made);
  },
);
