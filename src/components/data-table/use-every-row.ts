'use client';

import { useState } from 'react';
import type { Count } from '@/lib/api/count';
import { useApi } from '../api-provider';
import { useToast } from '../toast/use-toast';
import { readRows } from './portions';

/** More at once would be no decision that somebody can look over. */
const mostSelected = 2000;

/** All rows that fit, beyond those that the table has loaded, for selecting them. */
export interface EveryRow<Row> {
  /** How many they are; undefined while that is not known. */
  total: Count | undefined;
  /** How many can be selected together. */
  most: number;
  /** Once they were asked for. */
  rows: Row[];
  loading: boolean;
  /** Null where it fails, of which a message tells. */
  load(): Promise<Row[] | null>;
}

/** `urlOf` makes the address of a page of the list, which should be as large as can be. */
export function useEveryRow<Row extends { id: string }>(
  urlOf: (cursor: string | undefined) => string,
  total: Count | undefined,
): EveryRow<Row> {
  const api = useApi();
  const toast = useToast();
  const [found, setFound] = useState<{ of: string; rows: Row[] } | null>(null);
  const [loading, setLoading] = useState(false);
  // What was found with another filter is not what fits now.
  const list = urlOf(undefined);

  async function load(): Promise<Row[] | null> {
    setLoading(true);
    try {
      const rows = await readRows<Row>(api.page, urlOf, mostSelected);
      setFound({ of: list, rows });
      return rows;
    } catch (error) {
      toast({ severity: 'error', message: `They could not all be selected. ${(error as Error).message}` });
      return null;
    } finally {
      setLoading(false);
    }
  }

  return { total, most: mostSelected, rows: found?.of === list ? found.rows : [], loading, load };
}

/** The rows with these ids, each once; of two with the same id the later one. */
export function rowsOf<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}
