'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { SWRConfig } from 'swr';
import { ApiError } from '@/lib/api/api-error';
import { type Api, createApi } from '@/lib/api/fetcher';

const ApiContext = createContext<Api | null>(null);
const ShutOutContext = createContext(false);

interface ApiProviderProps {
  teamId: string;
  children: ReactNode;
}

/** Fetches for one team, with a cache of its own: what one team saw never shows in another. */
export function ApiProvider({ teamId, children }: ApiProviderProps) {
  // The team, rather than a flag: the next one is another matter.
  const [shutOutOf, setShutOutOf] = useState<string | null>(null);
  const api = createApi(teamId, () => setShutOutOf(teamId));
  return (
    <ApiContext value={api}>
      <ShutOutContext value={shutOutOf === teamId}>
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
      </ShutOutContext>
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

/** Whether the API has answered that one is no longer a member of the team. */
export const useShutOut = (): boolean => useContext(ShutOutContext);
