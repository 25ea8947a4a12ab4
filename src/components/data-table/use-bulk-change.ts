'use client';

import { useState } from 'react';
import { useApi } from '../api-provider';
import { useToast } from '../toast/use-toast';
import { inPortions } from './portions';

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

/**
 * Does the same to several records: to all of them, or to none where that fails. More than
 * one request takes are changed in portions; where one fails, those before it stay changed.
 */
export function useBulkChange<Body extends { ids: string[] }>({
  url,
  noun,
  plural = `${noun}s`,
  onDone,
  onChanged,
}: BulkChangeOptions) {
  const api = useApi();
  const toast = useToast();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);

  const send = (body: Body, onProgress?: (done: number) => void) =>
    inPortions(body.ids, (ids) => api.post(url, { ...body, ids }), onProgress);

  /** `done` says what happened: "in Proposal", "deleted". `undo` is what brings back what was. */
  async function run(body: Body, done: string, undo: Body[] = []) {
    const { length: of } = body.ids;
    setProgress({ done: 0, of });
    const { done: changed, failure } = await send(body, (sent) => setProgress({ done: sent, of }));
    setProgress(null);
    if (changed.length === 0) {
      return toast({ severity: 'error', message: `Nothing was changed. ${failure?.message ?? ''}` });
    }
    const words = `${countOf(changed.length, noun, plural)} ${changed.length === 1 ? 'is' : 'are'} ${done}`;
    const reverse = withIds(undo, new Set(changed));
    toast({
      severity: failure ? 'error' : 'success',
      message: failure
        ? `Only ${words}; the other ${(of - changed.length).toLocaleString()} are as they were. ${failure.message}`
        : `${words}.`,
      action: reverse.length > 0 ? { label: 'Undo', onClick: () => void takeBack(reverse) } : undefined,
    });
    onDone();
    onChanged();
  }

  async function takeBack(undo: Body[]) {
    let failure: Error | null = null;
    for (const body of undo) failure = (await send(body)).failure ?? failure;
    toast(
      failure
        ? { severity: 'error', message: `Not all of it could be undone. ${failure.message}` }
        : { severity: 'success', message: 'It is as it was before.' },
    );
    onChanged();
  }

  return { pending: progress !== null, progress, run };
}

const countOf = (count: number, noun: string, plural: string): string =>
  `${count.toLocaleString()} ${count === 1 ? noun : plural}`;

/** Of several changes what is about some records. */
const withIds = <Body extends { ids: string[] }>(bodies: Body[], wanted: ReadonlySet<string>): Body[] =>
  bodies
    .map((body) => ({ ...body, ids: body.ids.filter((id) => wanted.has(id)) }))
    .filter(({ ids }) => ids.length > 0);
