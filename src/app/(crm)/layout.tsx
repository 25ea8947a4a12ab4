import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ApiProvider } from '@/components/api-provider';
import { AvatarPictures } from '@/components/avatar-pictures';
import { LiveProvider } from '@/features/live/live-provider';
import { AppShell } from '@/features/shell/app-shell';
import { sidebarCookie } from '@/features/shell/sidebar-state';
import { listAvatars } from '@/features/team/server/avatars';
import { getMe } from '@/features/team/server/queries';
import { TeamProvider } from '@/features/team/team-context';
import { requirePageSession } from '@/lib/auth/page-session';

export default async function CrmLayout({ children }: { children: ReactNode }) {
  const [{ db, user, team, teams }, store] = await Promise.all([requirePageSession(), cookies()]);
  const [{ full_name }, pictures] = await Promise.all([getMe(db, user, teams), listAvatars(db)]);
  return (
    <ApiProvider teamId={team.id}>
      <TeamProvider team={team} user={{ ...user, full_name }}>
        <AvatarPictures pictures={pictures}>
          <LiveProvider>
            <AppShell teams={teams} collapsed={store.get(sidebarCookie)?.value === 'collapsed'}>
              {children}
            </AppShell>
          </LiveProvider>
        </AvatarPictures>
      </TeamProvider>
    </ApiProvider>
  );
}
