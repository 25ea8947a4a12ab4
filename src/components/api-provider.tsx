'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { SWRConfig } from 'swr';
import { ApiError } from '@/lib/api/api-error';
import { type Api, createApi, type ShutOut } from '@/lib/api/fetcher';

const ApiContext = createContext<Api | null>(null);

interface Access {
  /** Why the API answers nothing any more; null while it does. */
  shutOut: ShutOut | null;
  /** Signed in again. */
  readmit: () => void;
}

const AccessContext = createContext<Access | null>(null);

interface ApiProviderProps {
  teamId: string;
  children: ReactNode;
}

/** Fetches for one team, with a cache of its own: what one team saw never shows in another. */
export function ApiProvider({ teamId, children }: ApiProviderProps) {
  // The team, rather than a flag: the next one is another matter.
  const [refusal, setRefusal] = useState<{ teamId: string; why: ShutOut } | null>(null);
  const api = createApi(teamId, (why) => setRefusal({ teamId, why }));
  const access = {
    shutOut: refusal?.teamId === teamId ? refusal.why : null,
    readmit: () => setRefusal(null),
  };
  return (
    <ApiContext value={api}>
      <AccessContext value={access}>
        <SWRConfig
          key={teamId}
          value={{
            provider: () => new Map(),
            fetcher: (url: string) => api.get(url),
            keepPreviousData: true,
            revalidateOnFocus: true,
            shouldRetryOnError: isWorthAnotherTry,
          }}
        >
          {children}
        </SWRConfig>
      </AccessContext>
    </ApiContext>
  );
}

/** A refusal stays one, and what was cancelled is; only a lost connection or a failing server may recover. */
const isWorthAnotherTry = (error: unknown): boolean =>
  !(error instanceof ApiError) || (error.status === 0 && error.code !== 'cancelled') || error.status >= 500;

/** The API as the team at hand. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi needs an ApiProvider above it.');
  return api;
}

/** Whether the API still answers. */
export function useAccess(): Access {
  const access = useContext(AccessContext);
  if (!access) throw new Error('useAccess needs an ApiProvider above it.');
  return access;
}
