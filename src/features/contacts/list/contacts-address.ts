import { readSort } from '@/components/data-table/sort-param';
import { isId, isOwner, readParam } from '@/lib/address';
import type { ContactsCountQuery, ContactsQuery } from '../schema';
import { type ContactType, contactSorts, contactTypes, type LeadStatus, leadStatuses } from '../values';

export interface ContactsAddressFilter {
  q: string | null;
  type: ContactType | null;
  status: LeadStatus | null;
  tag: string | null;
  /** A member's id, or `none`. */
  owner: string | null;
}

/** What the address of the contacts page says. */
export interface ContactsAddress {
  /** The contact in the side panel. */
  contact: string | null;
  /** As it stands there. */
  sort: string | null;
  filter: ContactsAddressFilter;
}

/** Reads an address, on the server and in the browser alike; what makes no sense counts as absent. */
export function readContactsAddress(params: URLSearchParams): ContactsAddress {
  return {
    contact: readParam(params, 'contact', isId),
    sort: readParam(params, 'sort'),
    filter: {
      q: readParam(params, 'q')?.slice(0, 200) ?? null,
      type: readParam(params, 'type', isType),
      status: readParam(params, 'status', isStatus),
      tag: readParam(params, 'tag')?.slice(0, 50) ?? null,
      owner: readParam(params, 'owner', isOwner),
    },
  };
}

const isType = (text: string): text is ContactType => contactTypes.some((type) => type === text);
const isStatus = (text: string): text is LeadStatus => leadStatuses.some((status) => status === text);

export const isFiltered = (filter: ContactsAddressFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

/** Which contacts the table shows. */
export const toContactsCountQuery = ({
  q,
  type,
  status,
  tag,
  owner,
}: ContactsAddressFilter): ContactsCountQuery => ({
  q: q ?? undefined,
  type: type ?? undefined,
  status: status ?? undefined,
  tag: tag ?? undefined,
  owner_id: owner ?? undefined,
});

/** What the table asks for: by name where the address gives no order. */
export function toContactsQuery({
  filter,
  sort,
}: Pick<ContactsAddress, 'filter' | 'sort'>): Omit<ContactsQuery, 'view' | 'cursor'> {
  return {
    ...toContactsCountQuery(filter),
    sort: readSort(sort, contactSorts) ? (sort as ContactsQuery['sort']) : undefined,
  };
}
