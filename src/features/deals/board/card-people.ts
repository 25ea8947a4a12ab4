import type { DealCard } from '../schema';

/** Who works on a deal beside its owner; those who follow it do not. */
export const helpersOf = ({ collaborators }: Pick<DealCard, 'collaborators'>) =>
  collaborators.filter(({ kind }) => kind === 'collaborator');

/** Whoever works on a deal, the owner first and nobody twice. */
export function peopleOf(deal: DealCard) {
  const { owner_id, owner_name, owner_email } = deal;
  const helpers = helpersOf(deal)
    .filter(({ user_id }) => user_id !== owner_id)
    .map(({ user_id, full_name, email }) => ({ id: user_id, name: full_name || email }));
  const owner = owner_name || owner_email;
  return owner_id && owner ? [{ id: owner_id, name: owner }, ...helpers] : helpers;
}
