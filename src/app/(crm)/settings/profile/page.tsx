import type { Metadata } from 'next';
import { ProfilePage } from '@/features/settings/profile/profile-page';
import { getMe } from '@/features/team/server/queries';
import { requirePageSession } from '@/lib/auth/page-session';

export const metadata: Metadata = { title: 'Profile' };

export default async function Page() {
  const { db, user, teams } = await requirePageSession();
  const { full_name, email } = await getMe(db, user, teams);
  return <ProfilePage fullName={full_name} email={email} />;
}
