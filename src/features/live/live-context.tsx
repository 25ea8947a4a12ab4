'use client';

import { createContext, useContext } from 'react';
import type { LiveConnection, LiveStatus } from './connection';

interface Live {
  status: LiveStatus;
  /** Null until it is loaded, after the first paint. */
  connection: LiveConnection | null;
}

export const LiveContext = createContext<Live | null>(null);

/** The tab's connection to its team, and how it stands. */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive needs a LiveProvider above it.');
  return live;
}
