'use client';

import { type AddressChange, useAddress } from '@/components/use-address';
import { type CompaniesAddress, readCompaniesAddress } from './companies-address';

type Name = 'sort' | keyof CompaniesAddress['filter'];

/** What the companies page shows, as its address says it. */
export const useCompaniesAddress = () => useAddress<CompaniesAddress, Name>(readCompaniesAddress);

export const noFilter: AddressChange<Name> = { q: null, industry: null, owner: null };
