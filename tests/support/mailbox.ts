import { testEnv } from './env.ts';

interface Mail {
  html: string;
}

/**
 * Mails to an address, newest first: from the embedded server's mailbox, or from
 * Mailpit, where the Supabase CLI's stack sends them (CAIRN_TEST_MAILPIT_URL).
 */
export async function mailsTo(email: string): Promise<Mail[]> {
  const mailpit = process.env.CAIRN_TEST_MAILPIT_URL;
  if (mailpit) return mailsInMailpit(mailpit, email);
  const url = new URL('/mailbox.json', testEnv('CAIRN_TEST_SUPABASE_URL'));
  url.searchParams.set('to', email);
  return (await fetch(url)).json();
}

async function mailsInMailpit(mailpit: string, email: string): Promise<Mail[]> {
  const search = new URL('/api/v1/search', mailpit);
  search.searchParams.set('query', `to:"${email}"`);
  const { messages } = (await (await fetch(search)).json()) as { messages: { ID: string }[] };
  const mails = messages.map(async ({ ID }) => {
    const mail = (await (await fetch(new URL(`/api/v1/message/${ID}`, mailpit))).json()) as { HTML: string };
    return { html: mail.HTML };
  });
  return Promise.all(mails);
}

/** Path and query of the link in the newest mail to an address. */
export async function linkInMailTo(email: string): Promise<string> {
  const [mail] = await mailsTo(email);
  const href = /href="([^"]+)"/.exec(mail?.html ?? '')?.[1];
  if (!href) throw new Error(`There is no mail with a link to ${email}.`);
  const { pathname, search } = new URL(href.replaceAll('&amp;', '&'));
  return pathname + search;
}
