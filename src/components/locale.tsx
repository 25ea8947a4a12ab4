'use client';

import { createContext, type ReactNode, useContext } from 'react';

const LocaleContext = createContext('en-US');

interface LocaleProviderProps {
  /** From Accept-Language: see `localeOf`. */
  locale: string;
  children: ReactNode;
}

export function LocaleProvider({ locale, children }: LocaleProviderProps) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** The locale that numbers and dates are written in, the same on the server and in the browser. */
export const useLocale = (): string => useContext(LocaleContext);
