import type { Sort } from './columns';

/** "-amount" as column and direction; null for what is none of the known columns. */
export function readSort<Id extends string>(
  sort: string | null,
  known: readonly Id[],
): { id: Id; desc: boolean } | null {
  const id = known.find((one) => one === sort?.replace(/^-/, ''));
  return id && sort ? { id, desc: sort.startsWith('-') } : null;
}

export const writeSort = ({ id, desc }: Sort): string => (desc ? `-${id}` : id);
