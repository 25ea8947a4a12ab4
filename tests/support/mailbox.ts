import { testEnv } from './env.ts';

interface Mail {
  to: string;
  subject: string;
  html: string;
  sent_at: string;
}

/** Mails to an address that the embedded server kept, newest first. */
export async function mailsTo(email: string): Promise<Mail[]> {
  const url = new URL('/mailbox.json', testEnv('CAIRN_TEST_SUPABASE_URL'));
  url.searchParams.set('to', email);
  return (await fetch(url)).json();
}

/** Path and query of the link in the newest mail to an address. */
export async function linkInMailTo(email: string): Promise<string> {
  const [mail] = await mailsTo(email);
  const href = /href="([^"]+)"/.exec(mail?.html ?? '')?.[1];
  if (!href) throw new Error(`There is no mail with a link to ${email}.`);
  const { pathname, search } = new URL(href.replaceAll('&amp;', '&'));
  return pathname + search;
}
