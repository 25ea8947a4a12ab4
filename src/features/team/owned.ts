import type { Editable } from '@/components/record-field/editable';

/** A record that somebody looks after. */
interface Owned {
  version: number;
  owner_id: string | null;
  owner_name: string | null;
  owner_email: string | null;
}

export type OwnedRecord = Editable<Owned, Partial<Pick<Owned, 'owner_id'>>>;

/** Who looks after a record; empty where nobody does. */
export const ownerOf = ({ owner_name, owner_email }: Omit<Owned, 'version' | 'owner_id'>): string =>
  owner_name || owner_email || '';
