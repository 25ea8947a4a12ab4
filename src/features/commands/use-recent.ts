'use client';

import { useEffect, useState } from 'react';
import { useApi } from '@/components/api-provider';
import { companyKeys } from '@/features/companies/keys';
import type { Company } from '@/features/companies/schema';
import { contactKeys } from '@/features/contacts/keys';
import type { Contact } from '@/features/contacts/schema';
import { dealKeys } from '@/features/deals/keys';
import type { DealCard } from '@/features/deals/schema';
import { useTeam } from '@/features/team/team-context';
import { ApiError } from '@/lib/api/api-error';
import type { Api } from '@/lib/api/fetcher';
import type { Item } from './item';
import { forgetRecent, type Recent, type RecentPlace, readRecent } from './recent';
import { companyItem, contactItem, dealItem } from './record-items';

/**
 * The records that were looked at last: their names at once, what else there is to say
 * when it has been asked for. Those that are gone by now are forgotten.
 */
export function useRecent(): Item[] {
  const api = useApi();
  const place = useRecentPlace();
  const { currency } = useTeam().team;
  const [items, setItems] = useState(() => readRecent(place).map((one) => bareItem(one, currency)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, each time that they are shown.
  useEffect(() => {
    const controller = new AbortController();
    async function look() {
      const recent = readRecent(place);
      const known = await Promise.all(
        recent.map((one) => readItem(api, one, currency, controller.signal).catch(goneOr(one, currency))),
      );
      if (controller.signal.aborted) return;
      forgetRecent(
        place,
        recent.filter((_one, at) => known[at] === null).map(({ id }) => id),
      );
      setItems(known.flatMap((item) => item ?? []));
    }
    void look();
    return () => controller.abort();
  }, []);
  return items;
}

/** Whose recent records they are. */
export function useRecentPlace(): RecentPlace {
  const { team, user } = useTeam();
  // Only the getter may be forbidden, and `recent.ts` expects that of its methods.
  const storage: RecentPlace['storage'] = {
    getItem: (key) => window.localStorage.getItem(key),
    setItem: (key, value) => window.localStorage.setItem(key, value),
    removeItem: (key) => window.localStorage.removeItem(key),
  };
  return { storage, team_id: team.id, user_id: user.id };
}

function bareItem({ kind, id, name }: Recent, currency: string): Item {
  if (kind === 'contact') return contactItem({ id, full_name: name });
  if (kind === 'company') return companyItem({ id, name });
  return dealItem({ id, title: name }, currency);
}

async function readItem(
  api: Api,
  { kind, id }: Recent,
  currency: string,
  signal: AbortSignal,
): Promise<Item | null> {
  if (kind === 'contact') return contactItem(await api.get<Contact>(contactKeys.one(id), signal));
  if (kind === 'company') return companyItem(await api.get<Company>(companyKeys.one(id), signal));
  return dealItem(await api.get<DealCard>(dealKeys.card(id), signal), currency);
}

/** Null for what is not there any more; what could not be asked keeps its name. */
const goneOr = (recent: Recent, currency: string) => (error: unknown) =>
  error instanceof ApiError && error.status === 404 ? null : bareItem(recent, currency);
