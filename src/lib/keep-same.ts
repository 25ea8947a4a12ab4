/**
 * `after` with the parts of `before` that are equal to its own in their place, records
 * of a list being told by their ids: what has not changed stays the same object, and
 * what shows it need not be drawn again.
 */
export function keepSame<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return keepSameItems(before, after) as T;
  if (!isRecord(before) || !isRecord(after)) return after;
  const keys = Object.keys(after);
  const kept = Object.fromEntries(keys.map((key) => [key, keepSame(before[key], after[key])]));
  const isSame =
    keys.length === Object.keys(before).length &&
    keys.every((key) => key in before && kept[key] === before[key]);
  return (isSame ? before : kept) as T;
}

function keepSameItems(before: unknown[], after: unknown[]): unknown[] {
  const byId = new Map(before.map((item, index) => [idOf(item, index), item]));
  const kept = after.map((item, index) => keepSame(byId.get(idOf(item, index)), item));
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}

const idOf = (item: unknown, index: number): unknown => (isRecord(item) ? (item.id ?? index) : index);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
