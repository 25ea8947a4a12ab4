'use client';

import { type AddressChange, useAddress } from '@/components/use-address';
import { type ContactsAddress, readContactsAddress } from './contacts-address';

type Name = 'sort' | 'contact' | keyof ContactsAddress['filter'];

/** What the contacts page shows, as its address says it. */
export const useContactsAddress = () => useAddress<ContactsAddress, Name>(readContactsAddress);

export const noFilter: AddressChange<Name> = { q: null, type: null, status: null, tag: null, owner: null };
