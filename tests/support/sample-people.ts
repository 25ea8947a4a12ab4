import { emailOf, type Login } from '../../supabase/seed/sample-teams.ts';
import { signIn } from './accounts.ts';
import type { Client } from './http.ts';

const password = process.env.CAIRN_TEST_SAMPLE_PASSWORD;

/** Whether there are any: not on a Supabase that somebody else started. */
export const hasSamplePeople = Boolean(password);

/** One of the sample people: the only ones with other roles than owner. */
export const signInAsSample = (login: Login): Promise<Client> =>
  signIn({ email: emailOf(login), password: password ?? '' });
