import type { Metadata } from 'next';
import { SWRConfig } from 'swr';
import { TeamPage } from '@/features/settings/team/team-page';
import { teamKeys } from '@/features/team/keys';
import { getTeam } from '@/features/team/server/queries';
import { requirePageSession } from '@/lib/auth/page-session';

export const metadata: Metadata = { title: 'Team' };

export default async function Page() {
  const { db, team } = await requirePageSession();
  return (
    <SWRConfig value={{ fallback: { [teamKeys.one]: await getTeam(db, team.id) } }}>
      <TeamPage />
    </SWRConfig>
  );
}
