import { readSort } from '@/components/data-table/sort-param';
import type { DateString } from '@/lib/dates';
import { type DealsAddress, toQuery } from '../filters/deals-address';
import type { DealsQuery } from '../schema';
import { dealSorts } from '../values';

/** What the table asks for: newest first where the address gives no order. */
export function toListQuery(
  { filter, sort }: Pick<DealsAddress, 'filter' | 'sort'>,
  pipeline_id: string,
  today: DateString,
): Omit<DealsQuery, 'view' | 'cursor'> {
  return {
    ...toQuery(filter, today),
    pipeline_id,
    stage: filter.stage ?? undefined,
    sort: readSort(sort, dealSorts) ? (sort as DealsQuery['sort']) : undefined,
  };
}
