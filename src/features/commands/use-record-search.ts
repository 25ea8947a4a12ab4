'use client';

import { useEffect, useState } from 'react';
import useSWR from 'swr';
import { companyKeys } from '@/features/companies/keys';
import type { CompanyOption } from '@/features/companies/schema';
import { contactKeys } from '@/features/contacts/keys';
import type { ContactOption } from '@/features/contacts/schema';
import { dealKeys } from '@/features/deals/keys';
import type { DealCard } from '@/features/deals/schema';
import { useTeam } from '@/features/team/team-context';
import type { ApiError } from '@/lib/api/api-error';
import type { Item, ItemGroup } from './item';
import { contains } from './match';
import { companyItem, contactItem, dealItem } from './record-items';

/** Of each kind: more would hide the next kind. */
const most = 5;
/** Long enough to type the next letter. */
const pauseMs = 200;

/**
 * Contacts, companies and deals at once, as far as the viewer sees them. SWR drops
 * answers to what was asked before, and remembers those to what is asked again.
 */
export function useRecordSearch(query: string) {
  const { currency } = useTeam().team;
  const asked = usePaused(query);
  const contacts = useAnswer<ContactOption>(asked && contactKeys.search(asked));
  const companies = useAnswer<CompanyOption>(asked && companyKeys.search(asked));
  const deals = useAnswer<DealCard>(asked && dealKeys.list({ q: asked, limit: most }));
  const kinds = [
    { title: 'Contacts', answer: contacts, items: contacts.data?.map(contactItem) },
    { title: 'Companies', answer: companies, items: companies.data?.map(companyItem) },
    { title: 'Deals', answer: deals, items: deals.data?.map((deal) => dealItem(deal, currency)) },
  ];
  const current = query !== '' && asked === query;
  const failed = current ? kinds.filter(({ answer }) => answer.error) : [];

  const groups: ItemGroup[] = [];
  for (const { title, answer, items } of kinds) {
    // A kind waits for those above it, so that none is pushed down under one's finger.
    if (query === '' || (!items && !answer.error)) break;
    const fresh = current && !answer.isLoading;
    groups.push({ title, items: answer.error ? [] : still(items ?? [], fresh ? null : query) });
  }
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    loading: query !== '' && (!current || kinds.some(({ answer }) => answer.isLoading)),
    /** The kinds that could not be searched. */
    failed: failed.map(({ title }) => title),
    error: failed[0]?.answer.error,
    retry() {
      for (const { answer } of failed) void answer.mutate();
    },
  };
}

/** The best of an answer; of an older one, what fits the query that has no answer yet. */
const still = (items: Item[], query: string | null): Item[] =>
  items.filter((item) => query === null || contains(item, query)).slice(0, most);

const useAnswer = <Row>(key: string) => useSWR<Row[], ApiError>(key || null, { revalidateOnFocus: false });

/** A text once typing pauses; at once where it is emptied. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), text === '' ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : paused;
}
