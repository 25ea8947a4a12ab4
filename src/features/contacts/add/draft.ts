import * as z from 'zod/mini';
import { steps } from './steps';
import { addContactValuesSchema } from './values';

/** Counted up when the fields change in a way that older drafts do not fit. */
const version = 1;

/** What lies about for longer is somebody's data that nobody misses. */
const keptForMs = 30 * 86_400_000;

const draftSchema = z.object({
  version: z.literal(version),
  /** Milliseconds since 1970. */
  saved_at: z.number(),
  step: z.enum(steps),
  furthest: z.enum(steps),
  /** The company that the form was opened for, if any: it is taken over once. */
  opened_for: z.nullable(z.string()),
  /** The id that these values were sent with, where no answer came yet. */
  sent_as: z.nullable(z.string()),
  values: addContactValuesSchema,
});
export type Draft = Omit<z.infer<typeof draftSchema>, 'version' | 'saved_at'>;

/** Whose draft it is. Neither another team nor another user of the same browser sees it. */
export interface DraftPlace {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  team_id: string;
  user_id: string;
}

const keyOf = ({ team_id, user_id }: DraftPlace): string => `cairn:add-contact:${team_id}:${user_id}`;

/** The draft, or null where there is none, it is too old, or it is none of ours; such a one is removed. */
export function readDraft(place: DraftPlace, now: number = Date.now()): Draft | null {
  return quietly(() => {
    const stored = place.storage.getItem(keyOf(place));
    if (stored === null) return null;
    const { data } = draftSchema.safeParse(parseJson(stored));
    if (data && data.saved_at > now - keptForMs) {
      const { step, furthest, opened_for, sent_as, values } = data;
      return { step, furthest, opened_for, sent_as, values };
    }
    place.storage.removeItem(keyOf(place));
    return null;
  });
}

export function writeDraft(place: DraftPlace, draft: Draft, now: number = Date.now()): void {
  quietly(() => place.storage.setItem(keyOf(place), JSON.stringify({ version, saved_at: now, ...draft })));
}

export function removeDraft(place: DraftPlace): void {
  quietly(() => place.storage.removeItem(keyOf(place)));
}

/** A browser may forbid storage or have it full: the form works without a draft, too. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
