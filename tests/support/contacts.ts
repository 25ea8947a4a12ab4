import type { Contact, ContactCreate } from '../../src/features/contacts/schema.ts';
import type { TeamAccount } from './accounts.ts';

/** A new contact, by first name and whatever else it is to have. */
export async function createContact(
  { client }: TeamAccount,
  fields: Partial<ContactCreate> & { first_name: string },
): Promise<Contact> {
  const answer = await client.post('/api/crm/contacts', fields);
  if (answer.status !== 201) throw new Error(`No contact was created: ${JSON.stringify(answer.json)}`);
  return answer.json.data;
}
