import type { ContactRow, ContactsBulk, ContactsChange } from '../schema';

type Before = Pick<ContactRow, 'id' | 'owner_id' | 'type' | 'tags'>;

/** What brings back what contacts were before a change, from their rows as they were. */
export function undoOf(rows: readonly Before[], change: ContactsChange): ContactsBulk[] {
  const parts: { id: string; change: ContactsChange }[] = [];
  for (const { id, owner_id, type, tags } of rows) {
    if (change.owner_id !== undefined && change.owner_id !== owner_id) {
      parts.push({ id, change: { owner_id } });
    }
    if (change.type !== undefined && change.type !== type) parts.push({ id, change: { type } });
    const added = change.add_tags?.filter((tag) => !tags.includes(tag)) ?? [];
    const removed = change.remove_tags?.filter((tag) => tags.includes(tag)) ?? [];
    if (added.length + removed.length > 0) {
      parts.push({ id, change: { remove_tags: added, add_tags: removed } });
    }
  }
  const alike = Map.groupBy(parts, (part) => JSON.stringify(part.change));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ids: group.map(({ id }) => id), change: first.change }] : [];
  });
}
