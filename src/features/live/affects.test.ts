import { expect, test } from 'vitest';
import { affects } from './affects';

const one = '00000000-0000-4000-8000-000000000001';
const other = '00000000-0000-4000-8000-000000000002';
const change = (table: string, ids: string[] | null = [one]) =>
  ({ table, ids, op: 'UPDATE', actor: null }) as const;

test('a deal shows on boards, lists, its own page and the numbers', () => {
  for (const url of [
    '/api/crm/deals',
    '/api/crm/deals?pipeline_id=x',
    '/api/crm/deals?view=list&sort=title',
    `/api/crm/deals/${one}`,
    `/api/crm/deals/${one}/timeline?type=call`,
    '/api/crm/contacts?sort=name',
    '/api/crm/dashboard/kpis?from=2026-01-01',
  ]) {
    expect(affects(change('deals'), url), url).toBe(true);
  }
});

test('the page of another deal is left alone, unless too many changed to name them', () => {
  expect(affects(change('deals'), `/api/crm/deals/${other}`)).toBe(false);
  expect(affects(change('deals', null), `/api/crm/deals/${other}`)).toBe(true);
  expect(affects(change('activities', [one]), `/api/crm/deals/${other}/timeline`)).toBe(false);
  // Which may be one of the contact's deals.
  expect(affects(change('activities', [one]), `/api/crm/contacts/${other}/timeline`)).toBe(true);
});

test('a name that any record may show is fetched anew on all', () => {
  expect(affects(change('companies'), `/api/crm/deals/${other}`)).toBe(true);
  expect(affects(change('profiles'), `/api/crm/contacts/${other}`)).toBe(true);
  expect(affects(change('pipeline_stages'), '/api/crm/deals?pipeline_id=x')).toBe(true);
});

test('what is not shown there is not fetched', () => {
  expect(affects(change('deal_notes'), '/api/crm/deals?pipeline_id=x')).toBe(false);
  expect(affects(change('marketing_spend'), '/api/crm/contacts')).toBe(false);
  expect(affects(change('deals'), '/api/crm/pipelines')).toBe(false);
  expect(affects(change('deals'), '/api/crm/realtime')).toBe(false);
  expect(affects(change('deals'), '/somewhere/else')).toBe(false);
});
