import { contactsBesides, contactsFrom, type RowsBehind } from '../rows/rows-behind';
import type { Dashboard } from '../schema';

/** Slices beyond these are one: more could not be told apart. */
const mostSlices = 8;

interface Slice {
  label: string;
  contacts: number;
  behind: RowsBehind;
}

/** The lead sources of a range as slices, the largest first; together they are all its new contacts. */
export function sourceSlices({
  lead_sources: sources,
  from,
  to,
}: Pick<Dashboard, 'lead_sources' | 'from' | 'to'>): Slice[] {
  const shown = sources.length > mostSlices + 1 ? sources.slice(0, mostSlices) : sources;
  const slices = shown.map(({ source, contacts }) => ({
    label: source ?? 'No source',
    contacts,
    behind: contactsFrom(source, { from, to }),
  }));
  const rest = sources.slice(shown.length).reduce((sum, { contacts }) => sum + contacts, 0);
  if (rest === 0) return slices;
  const behind = contactsBesides(
    shown.map(({ source }) => source),
    { from, to },
  );
  return [...slices, { label: 'Others', contacts: rest, behind }];
}
