import { ownerWords } from '@/features/team/owner-words';
import type { CompaniesAddressFilter } from './companies-address';

/** What a filter says: "Industry: Retail". Each by the name it has in the address. */
export function wordsOf(
  { q, industry, owner }: CompaniesAddressFilter,
  readers: Parameters<typeof ownerWords>[1],
) {
  const words: Record<keyof CompaniesAddressFilter, string | null> = {
    q: q && `“${q}”`,
    industry: industry && `Industry: ${industry}`,
    owner: owner && ownerWords(owner, readers),
  };
  return (Object.keys(words) as (keyof CompaniesAddressFilter)[]).flatMap((name) => {
    const text = words[name];
    return text ? [{ name, text }] : [];
  });
}
