import type { MemberDetails } from '@/features/team/schema';

const names = [
  ['deals', 'deal'],
  ['contacts', 'contact'],
  ['companies', 'company'],
  ['open_tasks', 'open task'],
] as const;

/** "2 deals, 1 contact": what somebody looks after. */
export function ownedWords(owned: MemberDetails['owned']): string {
  const words = names.flatMap(([key, name]) => {
    const count = owned[key];
    const plural = name === 'company' ? 'companies' : `${name}s`;
    return count > 0 ? [`${count.toLocaleString('en')} ${count === 1 ? name : plural}`] : [];
  });
  return words.join(', ') || 'owns nothing';
}
