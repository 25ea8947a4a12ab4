import { isId, isOwner, readParam } from '@/lib/address';
import type { DateString } from '@/lib/dates';
import { type Priority, priorities } from '@/lib/priorities';
import type { DealsFilter } from '../schema';
import { isClosePeriod, parseRange, rangeOf } from './close-range';

/** The filters as they stand in the address: "this week" stays that when the link is opened later. */
export interface AddressFilter {
  q: string | null;
  /** A member's id, or `none`. */
  owner: string | null;
  priority: Priority | null;
  /** The id of one. */
  stage: string | null;
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

/** Reads an address, on the server and in the browser alike; what makes no sense counts as absent. */
export function readAddress(params: URLSearchParams): DealsAddress {
  return {
    view: params.get('view') === 'table' ? 'table' : 'board',
    deal: readParam(params, 'deal', isId),
    sort: readParam(params, 'sort'),
    filter: {
      q: readParam(params, 'q')?.slice(0, 200) ?? null,
      owner: readParam(params, 'owner', isOwner),
      priority: readParam(params, 'priority', isPriority),
      stage: readParam(params, 'stage', isId),
      close: readParam(params, 'close', (value) => isClosePeriod(value) || parseRange(value) !== null),
      tag: readParam(params, 'tag')?.slice(0, 100) ?? null,
    },
  };
}

const isPriority = (text: string): text is Priority => priorities.some((priority) => priority === text);

export const isFiltered = (filter: AddressFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

/** Whether columns are left without some of their cards; a stage leaves out whole columns. */
export const hidesCards = (filter: AddressFilter): boolean => isFiltered({ ...filter, stage: null });

/** What cards have to fit, as the API takes it; `today` says which days "this week" has. */
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
