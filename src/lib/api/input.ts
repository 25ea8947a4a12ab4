import 'server-only';
import type { NextRequest } from 'next/server';
import type * as z from 'zod/mini';
import { config } from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { AppError } from './app-error';
import type { FieldError } from './problem';

// zod/mini has no words of its own, to stay small in the browser; the server gives it some.
config(en());

const mostBytes = 1024 * 1024;

/** Writes must come from our own pages: cookies alone would let any site send them. */
export function checkOrigin(request: NextRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  const ours = site
    ? site === 'same-origin'
    : origin !== null && URL.canParse(origin) && new URL(origin).host === host;
  if (!ours) throw new AppError('cross_site', 'This request did not come from Cairn itself.');
}

/** The body as JSON: 415 for another type, 413 past 1 MB, 400 for what is not JSON. */
export async function readJson(request: NextRequest): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim();
  if (type !== 'application/json') {
    throw new AppError('wrong_media_type', 'Send JSON, with content-type application/json.');
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new AppError('too_large', 'The request is larger than 1 MB.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new AppError('malformed', 'The body is not valid JSON.');
  }
}

/** Input that fits its schema; else 422, or 404 where it is part of the path. */
export function parse(
  schema: z.ZodMiniType | undefined,
  value: unknown,
  place: 'path' | 'query' | 'body',
): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  if (place === 'path') throw new AppError('not_found', 'There is no such record.');
  const errors = result.error.issues.flatMap(fieldErrors);
  throw new AppError('invalid_input', errors[0]?.detail ?? 'The input is not valid.', { errors });
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const pointer = issue.path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: `${pointer}/${key}`, detail: `There is no field ${key}.` }));
  }
  return [{ pointer, detail: issue.message }];
}
