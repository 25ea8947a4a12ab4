import type { MergeKind } from './kinds';

/** A contact or a company as its API gives it. */
export type MergeRecord = { id: string; version: number } & Record<string, unknown>;

/** What is chosen as one: a field, or several that belong together. */
export interface MergeField {
  label: string;
  /** The fields of the record; the first one stands for all as a name. */
  columns: readonly [string, ...string[]];
  /** Which field to show in their place: the name of what an id stands for, say. */
  shown?: readonly string[];
  look?: 'word' | 'day' | 'text';
  /** A value with both records' in it, the kept one's first; undefined where there is none. */
  unite?: (kept: unknown, dropped: unknown) => unknown;
}

const most = { tags: 30, notes: 5000 };

function uniteTags(kept: unknown, dropped: unknown): unknown {
  const all = [...new Set([...(kept as string[]), ...(dropped as string[])])];
  return all.length <= most.tags ? all : undefined;
}

function uniteNotes(kept: unknown, dropped: unknown): unknown {
  const all = `${kept}\n\n${dropped}`;
  return all.length <= most.notes ? all : undefined;
}

const linkedIn: MergeField = { label: 'LinkedIn', columns: ['linkedin_url'] };
const owner: MergeField = { label: 'Owner', columns: ['owner_id'], shown: ['owner_name', 'owner_email'] };
const notes: MergeField = { label: 'Notes', columns: ['notes'], look: 'text', unite: uniteNotes };

export const mergeFields: Record<MergeKind, readonly MergeField[]> = {
  contact: [
    { label: 'Name', columns: ['first_name', 'last_name'], shown: ['full_name'] },
    { label: 'Work email', columns: ['email'] },
    { label: 'Personal email', columns: ['personal_email'] },
    { label: 'Phone', columns: ['phone'] },
    { label: 'Mobile', columns: ['mobile'] },
    { label: 'Job title', columns: ['job_title'] },
    { label: 'Company', columns: ['company_id'], shown: ['company_name'] },
    { label: 'Type', columns: ['type'], look: 'word' },
    { label: 'Status', columns: ['lead_status'], look: 'word' },
    { label: 'Source', columns: ['lead_source'] },
    { label: 'Tags', columns: ['tags'], unite: uniteTags },
    { label: 'Birthday', columns: ['birthday'], look: 'day' },
    linkedIn,
    owner,
    notes,
  ],
  company: [
    { label: 'Name', columns: ['name'] },
    { label: 'Website', columns: ['website'] },
    { label: 'Industry', columns: ['industry'] },
    { label: 'Phone', columns: ['phone'] },
    { label: 'Address', columns: ['address'], look: 'text' },
    linkedIn,
    owner,
    notes,
  ],
};

/** The name that a record goes by. */
export const nameOf = (record: MergeRecord): string => String(record.full_name ?? record.name ?? '');

/** What a field says, as text; empty where it has no value. */
export function textOf({ columns, shown = columns, look }: MergeField, record: MergeRecord): string {
  const value = shown.map((column) => record[column]).find((part) => !isBlank(part));
  if (isBlank(value)) return '';
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return look === 'word' ? text.charAt(0).toUpperCase() + text.slice(1).replaceAll('_', ' ') : text;
}

const isBlank = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Null, blank and empty are one. */
const normal = (value: unknown) => JSON.stringify(isBlank(value) ? null : value);

/** Whether both records have the same in a field. */
export const isSame = ({ columns }: MergeField, a: MergeRecord, b: MergeRecord): boolean =>
  columns.every((column) => normal(a[column]) === normal(b[column]));

/** Whose value a field gets. */
export type Choice = 'kept' | 'dropped' | 'both';

/** Both records' values in one; undefined where that cannot be, or says no more than one of them. */
export function united({ columns: [column], unite }: MergeField, kept: MergeRecord, dropped: MergeRecord) {
  if (!unite || isBlank(kept[column]) || isBlank(dropped[column])) return undefined;
  return unite(kept[column], dropped[column]);
}

/** What is chosen until somebody chooses: nothing is lost that could stay. */
export function likelyChoice(field: MergeField, kept: MergeRecord, dropped: MergeRecord): Choice {
  if (field.columns[0] === 'tags' && united(field, kept, dropped) !== undefined) return 'both';
  return isBlank(kept[field.columns[0]]) ? 'dropped' : 'kept';
}

/** The values that the kept record gets: those of the fields that differ, as chosen. */
export function chosenValues(
  fields: readonly MergeField[],
  kept: MergeRecord,
  dropped: MergeRecord,
  choiceOf: (field: MergeField) => Choice,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields.filter((one) => !isSame(one, kept, dropped))) {
    const choice = choiceOf(field);
    const [column] = field.columns;
    if (choice === 'both') values[column] = united(field, kept, dropped);
    else for (const each of field.columns) values[each] = (choice === 'kept' ? kept : dropped)[each];
  }
  return values;
}
