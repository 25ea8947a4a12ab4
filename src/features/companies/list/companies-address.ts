import { readSort } from '@/components/data-table/sort-param';
import { isOwner, readParam } from '@/lib/address';
import type { CompaniesCountQuery, CompaniesQuery } from '../schema';
import { companySorts } from '../values';

export interface CompaniesAddressFilter {
  q: string | null;
  industry: string | null;
  /** A member's id, or `none`. */
  owner: string | null;
}

/** What the address of the companies page says. */
export interface CompaniesAddress {
  /** As it stands there. */
  sort: string | null;
  filter: CompaniesAddressFilter;
}

/** Reads an address, on the server and in the browser alike; what makes no sense counts as absent. */
export function readCompaniesAddress(params: URLSearchParams): CompaniesAddress {
  return {
    sort: readParam(params, 'sort'),
    filter: {
      q: readParam(params, 'q')?.slice(0, 200) ?? null,
      industry: readParam(params, 'industry')?.slice(0, 100) ?? null,
      owner: readParam(params, 'owner', isOwner),
    },
  };
}

/** Which companies the table shows. */
export const toCompaniesCountQuery = ({
  q,
  industry,
  owner,
}: CompaniesAddressFilter): CompaniesCountQuery => ({
  q: q ?? undefined,
  industry: industry ?? undefined,
  owner_id: owner ?? undefined,
});

/** What the table asks for: by name where the address gives no order. */
export function toCompaniesQuery({
  filter,
  sort,
}: CompaniesAddress): Omit<CompaniesQuery, 'view' | 'cursor'> {
  return {
    ...toCompaniesCountQuery(filter),
    sort: readSort(sort, companySorts) ? (sort as CompaniesQuery['sort']) : undefined,
  };
}
