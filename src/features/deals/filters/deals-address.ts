import type { DateString } from '@/lib/dates';
import type { DealsFilter } from '../schema';
import { type Priority, priorities } from '../values';
import { isClosePeriod, parseRange, rangeOf } from './close-range';

/** The filters as they stand in the address: "this week" stays that when the link is opened later. */
export interface AddressFilter {
  q: string | null;
  /** A member's id, or `none`. */
  owner: string | null;
  priority: Priority | null;
  /** A period or a range: see close-range.ts. */
  close: string | null;
  tag: string | null;
}

/** What the address of the deals page says. */
export interface DealsAddress {
  view: 'board' | 'table';
  /** The deal in the side panel. */
  deal: string | null;
  /** As it stands there; what it means is for the table: see list-query.ts. */
  sort: string | null;
  filter: AddressFilter;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads an address, on the server and in the browser alike; what makes no sense counts as absent. */
export function readAddress(params: URLSearchParams): DealsAddress {
  const read = (name: string, fits: (value: string) => boolean = () => true) => {
    const value = params.get(name)?.trim();
    return value && fits(value) ? value : null;
  };
  return {
    view: params.get('view') === 'table' ? 'table' : 'board',
    deal: read('deal', (value) => uuid.test(value)),
    sort: read('sort'),
    filter: {
      q: read('q')?.slice(0, 200) ?? null,
      owner: read('owner', (value) => value === 'none' || uuid.test(value)),
      priority: read('priority', isPriority) as Priority | null,
      close: read('close', (value) => isClosePeriod(value) || parseRange(value) !== null),
      tag: read('tag')?.slice(0, 100) ?? null,
    },
  };
}

const isPriority = (text: string) => priorities.some((priority) => priority === text);

export const isFiltered = (filter: AddressFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

/** The filters as the API takes them; `today` says which days "this week" has. */
export function toQuery({ q, owner, priority, close, tag }: AddressFilter, today: DateString): DealsFilter {
  const range = close && (isClosePeriod(close) ? rangeOf(close, today) : parseRange(close));
  return {
    q: q ?? undefined,
    owner_id: owner ?? undefined,
    priority: priority ?? undefined,
    tag: tag ?? undefined,
    ...range,
  };
}
