import type { ContactRow } from './schema';

/** What goes along when contacts are deleted, and what stays. */
export function deletionWords(contacts: readonly Pick<ContactRow, 'deal_count'>[]): string {
  const count = contacts.reduce((sum, { deal_count }) => sum + deal_count, 0);
  const deals =
    count === 0
      ? ''
      : count === 1
        ? 'One deal stays, without a contact. '
        : `${count.toLocaleString()} deals stay, without a contact. `;
  return `${deals}Activities that are about nobody and nothing else go, too. This cannot be undone.`;
}
