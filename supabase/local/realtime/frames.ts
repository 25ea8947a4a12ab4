import * as z from 'zod/mini';

/** One message of the protocol of @supabase/realtime-js, version 2.0.0, which is that of Phoenix channels. */
export interface Frame {
  /** Which join of the client's this belongs to. */
  joinRef: string | null;
  /** The client's number for it, by which it knows the reply. */
  ref: string | null;
  topic: string;
  event: string;
  payload: Record<string, unknown>;
}

const text = z.tuple([
  z.nullable(z.string()),
  z.nullable(z.string()),
  z.string(),
  z.string(),
  z.record(z.string(), z.unknown()),
]);

/** What a client sent; null where it is not of this protocol. */
export function readFrame(data: Buffer, isBinary: boolean): Frame | null {
  try {
    if (isBinary) return readBroadcast(data);
    const [joinRef, ref, topic, event, payload] = text.parse(JSON.parse(data.toString()));
    return { joinRef, ref, topic, event, payload };
  } catch {
    return null;
  }
}

/**
 * Broadcasts of clients are binary: a kind, the lengths of five texts, an encoding,
 * the texts (join ref, ref, topic, event, metadata), then the payload.
 */
function readBroadcast(data: Buffer): Frame {
  const [kind, ...head] = data.subarray(0, 7);
  const [joinRef = 0, ref = 0, topic = 0, event = 0, metadata = 0, encoding] = head;
  if (kind !== 3 || encoding !== 1) throw new Error('Only broadcasts of JSON are understood.');
  let at = 7;
  const take = (length: number) => {
    at += length;
    return data.subarray(at - length, at).toString();
  };
  const frame = { joinRef: take(joinRef) || null, ref: take(ref) || null, topic: take(topic) };
  const name = take(event);
  take(metadata);
  const payload: unknown = JSON.parse(data.subarray(at).toString());
  return { ...frame, event: 'broadcast', payload: { type: 'broadcast', event: name, payload } };
}

export const writeFrame = ({ joinRef, ref, topic, event, payload }: Frame): string =>
  JSON.stringify([joinRef, ref, topic, event, payload]);
