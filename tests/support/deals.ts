import type { Board, DealCard } from '../../src/features/deals/schema.ts';
import type { TeamAccount } from './accounts.ts';

/** The ids of a new team's stages by name, and a contact to hang deals on. */
export interface Workbench {
  stages: Record<string, string>;
  contact_id: string;
}

export async function workbench({ client }: TeamAccount): Promise<Workbench> {
  const board: Board = (await client.get('/api/crm/deals')).json.data;
  const contact = await client.post('/api/crm/contacts', { first_name: 'Mia', last_name: 'Muster' });
  return {
    stages: Object.fromEntries(board.stages.map((stage) => [stage.name, stage.id])),
    contact_id: contact.json.data.id,
  };
}

/** A new deal, in Qualification unless `fields` says otherwise. */
export async function createDeal(
  { client }: TeamAccount,
  { stages, contact_id }: Workbench,
  fields: object = {},
): Promise<DealCard> {
  const deal = { title: 'Acme renewal', stage_id: stages.Qualification, contact_id, ...fields };
  const answer = await client.post('/api/crm/deals', deal);
  if (answer.status !== 201) throw new Error(`No deal was created: ${JSON.stringify(answer.json)}`);
  return answer.json.data;
}
