import { isId, readParam } from '@/lib/address';

export type RecordKind = 'contact' | 'company' | 'deal';

/** Which record an address shows: on its own page, or in the panel beside a list. */
export function recordAt(path: string, params: URLSearchParams): { kind: RecordKind; id: string } | null {
  const place = places[path];
  const id = place && readParam(params, place.param, isId);
  return id ? { kind: place.kind, id } : null;
}

const places: Record<string, { kind: RecordKind; param: string }> = {
  '/apps/crm/lead-details': { kind: 'contact', param: 'id' },
  '/apps/crm/company-details': { kind: 'company', param: 'id' },
  '/apps/crm/deal-details': { kind: 'deal', param: 'id' },
  '/apps/crm/contacts': { kind: 'contact', param: 'contact' },
  '/apps/crm/deals': { kind: 'deal', param: 'deal' },
};
