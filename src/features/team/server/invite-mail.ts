import 'server-only';
import { escapeHtml } from '@/lib/mail/html';
import { sendMail } from '@/lib/mail/send-mail';
import type { Invite } from '../invite-schema';

/** Mails the link of an invite; false where no mail could be sent. */
export function mailInvite(teamName: string, { email, invited_by }: Invite, link: string): Promise<boolean> {
  const sentence = `${invited_by.name} invites you to work in ${teamName} on Cairn.`;
  return sendMail({
    to: email,
    // A line break in a name must not begin another header.
    subject: `Join ${teamName} on Cairn`.replaceAll(/\s+/g, ' '),
    html: `<h2>Join ${escapeHtml(teamName)}</h2>
<p>${escapeHtml(sentence)}</p>
<p><a href="${escapeHtml(link)}">Accept the invite</a></p>
<p>The link works once, for this address, within 7 days. If you did not expect it, ignore this mail.</p>`,
    text: `${sentence}\n\nAccept the invite: ${link}\n\nThe link works once, for this address, within 7 days.`,
  });
}
