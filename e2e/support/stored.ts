import { expect } from '@playwright/test';
import type { Client } from '../../tests/support/http.ts';

type Shape = Record<string, unknown> | unknown[];

const read = (client: Client, path: string) => client.get(`/api/crm/${path}`);

/**
 * Waits until the API answers with this. Pages show a change at once and save it
 * behind, so what is seen there does not tell what a reload would find.
 */
export const expectStored = (client: Client, path: string, shape: Shape): Promise<void> =>
  expect.poll(async () => (await read(client, path)).json?.data).toMatchObject(shape);

/** The same for the cards of a stage, from top to bottom. */
export const expectCards = (client: Client, stageId: string | undefined, titles: string[]): Promise<void> =>
  expectStored(
    client,
    `deals?stage=${stageId}`,
    titles.map((title) => ({ title })),
  );

/** Waits until there is no such thing any more. */
export const expectGone = (client: Client, path: string): Promise<void> =>
  expect.poll(async () => (await read(client, path)).status).toBe(404);
