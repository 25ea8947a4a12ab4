import { type Answer, Client } from './http.ts';

export interface Account {
  client: Client;
  email: string;
  password: string;
  full_name: string;
}

export interface TeamAccount extends Account {
  team_id: string;
}

/** An address that no other test uses. */
export const uniqueEmail = (name = 'ada') => `${name}.${crypto.randomUUID().slice(0, 8)}@example.com`;

/** A new user, signed in, without a team. */
export async function signUp(full_name = 'Ada Lovelace'): Promise<Account> {
  const account = { full_name, email: uniqueEmail(), password: 'correct horse battery' };
  const client = new Client();
  expectStatus(201, await client.post('/api/auth/sign-up', account));
  return { client, ...account };
}

/** A new user who owns a new team with one pipeline and no records. */
export async function signUpWithTeam(full_name?: string): Promise<TeamAccount> {
  const account = await signUp(full_name);
  const answer = await account.client.post('/api/crm/teams', {
    name: `Team of ${account.email}`,
    currency: 'EUR',
    time_zone: 'Europe/Berlin',
    template: 'classic_sales',
    sample_data: false,
  });
  expectStatus(201, answer);
  return { ...account, team_id: answer.json.data.id };
}

/** A client with a session of its own for an account, as on a second device. */
export async function signIn({ email, password }: Pick<Account, 'email' | 'password'>): Promise<Client> {
  const client = new Client();
  expectStatus(200, await client.post('/api/auth/sign-in', { email, password }));
  return client;
}

function expectStatus(status: number, answer: Answer): void {
  if (answer.status !== status) {
    throw new Error(`Expected ${status}, got ${answer.status}: ${JSON.stringify(answer.json)}`);
  }
}
