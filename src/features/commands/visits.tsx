'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import useSWR from 'swr';
import { companyKeys } from '@/features/companies/keys';
import { contactKeys } from '@/features/contacts/keys';
import { dealKeys } from '@/features/deals/keys';
import type { ApiError } from '@/lib/api/api-error';
import { forgetRecent, rememberRecent } from './recent';
import { type RecordKind, recordAt } from './record-at';
import { useRecentPlace } from './use-recent';

/** Remembers which records are looked at. */
export function Visits() {
  const record = recordAt(usePathname(), new URLSearchParams(useSearchParams()));
  return record && <Visit key={record.id} {...record} />;
}

const keys = { contact: contactKeys, company: companyKeys, deal: dealKeys };

/** It asks for nothing: the page does, and what it learns is read along. */
function Visit({ kind, id }: { kind: RecordKind; id: string }) {
  const place = useRecentPlace();
  const { data, error } = useSWR<Named, ApiError>(keys[kind].one(id), {
    keepPreviousData: false,
    revalidateOnMount: false,
    revalidateIfStale: false,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
  const name = data?.full_name ?? data?.title ?? data?.name;
  const gone = error?.status === 404;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is made anew each time, of what stays.
  useEffect(() => {
    if (gone) forgetRecent(place, [id]);
    else if (name) rememberRecent(place, { kind, id, name });
  }, [kind, id, name, gone]);
  return null;
}

/** What a record is called, of whichever kind. */
interface Named {
  full_name?: string;
  title?: string;
  name?: string;
}
