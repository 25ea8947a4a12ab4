import type { DealCard } from '../schema';

/** Whoever works on a deal, the owner first and nobody twice. */
export function peopleOf({ owner_id, owner_name, owner_email, collaborators }: DealCard) {
  const helpers = collaborators
    .filter(({ user_id }) => user_id !== owner_id)
    .map(({ user_id, full_name, email }) => ({ id: user_id, name: full_name || email }));
  const owner = owner_name || owner_email;
  return owner_id && owner ? [{ id: owner_id, name: owner }, ...helpers] : helpers;
}
