import type { DateString } from '@/lib/dates';
import { type DealsAddress, toQuery } from '../filters/deals-address';
import type { DealsQuery } from '../schema';
import { type DealSort, dealSorts } from '../values';

/** "-amount" as column and direction; null for what is no order. */
export function readSort(sort: string | null): { id: DealSort; desc: boolean } | null {
  const id = dealSorts.find((known) => known === sort?.replace(/^-/, ''));
  return id && sort ? { id, desc: sort.startsWith('-') } : null;
}

export const writeSort = ({ id, desc }: { id: string; desc: boolean }): string => (desc ? `-${id}` : id);

/** What the table asks for: newest first where the address gives no order. */
export function toListQuery(
  { filter, sort }: Pick<DealsAddress, 'filter' | 'sort'>,
  pipeline_id: string,
  today: DateString,
): Omit<DealsQuery, 'view' | 'stage' | 'cursor'> {
  return {
    ...toQuery(filter, today),
    pipeline_id,
    sort: readSort(sort) ? (sort as DealsQuery['sort']) : undefined,
  };
}
