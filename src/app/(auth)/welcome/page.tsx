import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { TextLink } from '@/components/text-link';
import { AuthCard } from '@/features/auth/components/auth-card';
import { DeleteAccountButton } from '@/features/auth/components/delete-account-button';
import { SignOutButton } from '@/features/auth/components/sign-out-button';
import { home } from '@/features/auth/safe-next';
import { NewTeamForm } from '@/features/onboarding/components/new-team-form';
import { suggestedTeamName } from '@/features/onboarding/team-name';
import { pendingInvite } from '@/features/team/server/pending-invite';
import { getMe } from '@/features/team/server/queries';
import { getPageSession } from '@/lib/auth/page-session';

export const metadata: Metadata = { title: 'New team' };

/** The first page after the first sign-in; later, from the team switcher, the way to another team. */
export default async function Page() {
  const session = await getPageSession();
  if (!session) redirect('/auth/sign-in?next=/welcome');
  const { db, user, teams } = session;
  if (teams.length > 0) {
    return (
      <AuthCard title="New team" width={600} footer={<TextLink href={home}>Cancel</TextLink>}>
        <NewTeamForm name="" submitLabel="Create the team" />
      </AuthCard>
    );
  }
  const invite = await pendingInvite(db, user);
  if (invite) redirect(`/invite/${invite}`);
  const { full_name } = await getMe(db, user, teams);
  return (
    <AuthCard
      title="Welcome to Cairn"
      width={600}
      footer={
        <>
          Signed in as {user.email}. <SignOutButton /> · <DeleteAccountButton />
        </>
      }
    >
      <NewTeamForm name={suggestedTeamName(full_name, user.email)} submitLabel="Create the team" />
    </AuthCard>
  );
}
