import 'server-only';
import { env } from '../env';

export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
}

/**
 * Sends a mail by the configured server, or puts it into the embedded mailbox;
 * false where there is neither, or where it did not work: whoever asked has to be
 * told to pass the link on by themselves.
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  const { CAIRN_SMTP_URL, CAIRN_MAIL_FROM, CAIRN_MAILBOX_URL } = env();
  try {
    if (CAIRN_SMTP_URL) {
      // Loaded by those who have a mail server only.
      const { createTransport } = await import('nodemailer');
      await createTransport(CAIRN_SMTP_URL, { from: CAIRN_MAIL_FROM }).sendMail(mail);
      return true;
    }
    return CAIRN_MAILBOX_URL ? await putIntoMailbox(CAIRN_MAILBOX_URL, mail) : false;
  } catch (error) {
    console.error('A mail could not be sent.', error);
    return false;
  }
}

async function putIntoMailbox(url: string, mail: Mail): Promise<boolean> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      apikey: env().NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY,
    },
    body: JSON.stringify(mail),
    signal: AbortSignal.timeout(5000),
  });
  return answer.ok;
}
