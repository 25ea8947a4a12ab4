import type { Member } from './schema';

interface Readers {
  /** Undefined while loading. */
  members: Member[] | undefined;
  /** Who reads it. */
  userId: string;
}

/** Whose records a filter shows: "Owner: Ben Brandt". */
export function ownerWords(owner: string, { members, userId }: Readers): string {
  if (owner === 'none') return 'Owner: nobody';
  if (owner === userId) return 'Owner: me';
  const profile = members?.find((member) => member.user_id === owner)?.profile;
  if (!profile) return members ? 'Owner: somebody who left' : 'Owner: …';
  return `Owner: ${profile.full_name || profile.email}`;
}
