import { ownerWords } from '@/features/team/owner-words';
import { statusLabels, typeLabels } from '../labels';
import type { ContactsAddressFilter } from './contacts-address';

/** What a filter says: "Type: customer". Each by the name it has in the address. */
export function wordsOf(filter: ContactsAddressFilter, readers: Parameters<typeof ownerWords>[1]) {
  const { q, type, status, tag, owner } = filter;
  const words: Record<keyof ContactsAddressFilter, string | null> = {
    q: q && `“${q}”`,
    type: type && `Type: ${typeLabels[type].toLowerCase()}`,
    status: status && `Status: ${statusLabels[status].toLowerCase()}`,
    tag: tag && `Tag: ${tag}`,
    owner: owner && ownerWords(owner, readers),
  };
  return (Object.keys(words) as (keyof ContactsAddressFilter)[]).flatMap((name) => {
    const text = words[name];
    return text ? [{ name, text }] : [];
  });
}
