'use client';

import { useState } from 'react';
import { useApi } from '../api-provider';
import { useToast } from '../toast/use-toast';

interface BulkChangeOptions {
  /** Where the change is sent. */
  url: string;
  /** "deal": what one of them is called. */
  noun: string;
  plural?: string;
  /** It is done: the selection can go. */
  onDone(): void;
  /** What is shown has changed, by the change or by its undoing. */
  onChanged(): void;
}

/** Does the same to several records: to all of them, or to none where that fails. */
export function useBulkChange<Body extends { ids: string[] }>({
  url,
  noun,
  plural = `${noun}s`,
  onDone,
  onChanged,
}: BulkChangeOptions) {
  const api = useApi();
  const toast = useToast();
  const [pending, setPending] = useState(false);

  /** `done` says what happened: "in Proposal", "deleted". `undo` is what brings back what was. */
  async function run(body: Body, done: string, undo: Body[] = []) {
    setPending(true);
    try {
      await api.post(url, body);
      const { length } = body.ids;
      toast({
        severity: 'success',
        message: length === 1 ? `1 ${noun} is ${done}.` : `${length} ${plural} are ${done}.`,
        action: undo.length > 0 ? { label: 'Undo', onClick: () => void takeBack(undo) } : undefined,
      });
      onDone();
      onChanged();
    } catch (error) {
      toast({ severity: 'error', message: `Nothing was changed. ${(error as Error).message}` });
    }
    setPending(false);
  }

  async function takeBack(undo: Body[]) {
    try {
      for (const body of undo) await api.post(url, body);
      toast({ severity: 'success', message: 'It is as it was before.' });
    } catch (error) {
      toast({ severity: 'error', message: `Not all of it could be undone. ${(error as Error).message}` });
    }
    onChanged();
  }

  return { pending, run };
}
