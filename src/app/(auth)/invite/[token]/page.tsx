import type { Metadata } from 'next';
import { TextLink } from '@/components/text-link';
import { AcceptInvite } from '@/features/team/components/accept-invite';
import { InviteCard } from '@/features/team/components/invite-card';
import { inviteTokenParamsSchema } from '@/features/team/invite-schema';
import { findInvite } from '@/features/team/server/invites';
import { getPageSession } from '@/lib/auth/page-session';
import { requestDb } from '@/lib/supabase/server';

export const metadata: Metadata = { title: 'Invite', referrer: 'no-referrer' };

interface Props {
  params: Promise<{ token: string }>;
}

/** What a link to join a team leads to, whether one is signed in or not. */
export default async function Page({ params }: Props) {
  const [session, parsed] = await Promise.all([
    getPageSession(),
    params.then((given) => inviteTokenParamsSchema.safeParse(given)),
  ]);
  const invite = parsed.success ? await findInvite(await requestDb(), parsed.data.token) : null;
  if (!parsed.success || !invite || invite.state !== 'open') {
    return (
      <InviteCard title="This invite cannot be used">
        {invite?.state === 'accepted'
          ? 'It has been accepted already. Sign in to open the team.'
          : 'It has expired, was revoked, or never was. Ask whoever invited you for another.'}{' '}
        <TextLink href="/">Go to Cairn</TextLink>
      </InviteCard>
    );
  }
  return (
    <InviteCard title={`Join ${invite.team_name}`}>
      {invite.inviter_name} invites {invite.email} to work together in Cairn.
      <AcceptInvite invite={invite} token={parsed.data.token} signedInAs={session?.user.email ?? null} />
    </InviteCard>
  );
}
