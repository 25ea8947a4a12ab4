'use client';

import { type AddressChange, useAddress } from '@/components/use-address';
import { type DealsAddress, readAddress } from './deals-address';

type Name = 'view' | 'sort' | 'deal' | keyof DealsAddress['filter'];

/** What the deals page shows, as its address says it. */
export const useDealsAddress = () => useAddress<DealsAddress, Name>(readAddress);

export const noFilter: AddressChange<Name> = {
  q: null,
  owner: null,
  priority: null,
  stage: null,
  close: null,
  tag: null,
};
