import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ApiProvider } from '@/components/api-provider';
import { LiveProvider } from '@/features/live/live-provider';
import { AppShell } from '@/features/shell/app-shell';
import { sidebarCookie } from '@/features/shell/sidebar-state';
import { TeamProvider } from '@/features/team/team-context';
import { requirePageSession } from '@/lib/auth/page-session';

export default async function CrmLayout({ children }: { children: ReactNode }) {
  const [{ user, team, teams }, store] = await Promise.all([requirePageSession(), cookies()]);
  return (
    <ApiProvider teamId={team.id}>
      <TeamProvider team={team} user={user}>
        <LiveProvider>
          <AppShell teams={teams} collapsed={store.get(sidebarCookie)?.value === 'collapsed'}>
            {children}
          </AppShell>
        </LiveProvider>
      </TeamProvider>
    </ApiProvider>
  );
}
