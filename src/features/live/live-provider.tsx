'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { useSWRConfig } from 'swr';
import { useAccess, useApi } from '@/components/api-provider';
import { untilLoaded } from '@/components/until-loaded';
import { holdTeam } from '@/features/team/tab-team';
import { useTeam } from '@/features/team/team-context';
import type { LiveConnection, LiveStatus } from './connection';
import { LiveContext } from './live-context';
import { whenIdle } from './when-idle';

const RemovedDialog = dynamic(
  () => untilLoaded(() => import('./removed-dialog')).then((module) => module.RemovedDialog),
  { ssr: false },
);
const SignedOutDialog = dynamic(
  () => untilLoaded(() => import('./signed-out-dialog')).then((module) => module.SignedOutDialog),
  { ssr: false },
);

/** Keeps what the pages show in step with the team, from when the first one has been drawn. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const api = useApi();
  const { cache, mutate } = useSWRConfig();
  const router = useRouter();
  const { user, team } = useTeam();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const [connection, setConnection] = useState<LiveConnection | null>(null);
  const { shutOut } = useAccess();
  const [removed, setRemoved] = useState(false);

  useEffect(() => {
    if (shutOut) return;
    let left = false;
    let started: LiveConnection | null = null;
    // Calmly: what of the page is not hydrated yet stays in sight meanwhile, where any
    // other change of a context would have it drawn anew from nothing.
    const show = (next: LiveStatus) => startTransition(() => setStatus(next));
    async function start() {
      const { startLive } = await import('./start-live');
      if (left) return;
      started = startLive({
        api,
        cache,
        mutate,
        userId: user.id,
        onStatus: show,
        onChange({ table, ids }) {
          // The frame around the pages is the server's: names of teams, one's own role.
          const mine = ids?.includes(user.id) ?? true;
          if (table !== 'teams' && !(table === 'team_members' && mine)) return;
          holdTeam(team.id);
          router.refresh();
        },
        onRemoved: () => setRemoved(true),
      });
      startTransition(() => setConnection(started));
    }
    // Where its code cannot be loaded, the pages still fetch anew when they get the focus.
    const cancel = whenIdle(() => void start().catch(() => show('offline')));
    return () => {
      left = true;
      cancel();
      started?.stop();
      setConnection(null);
    };
  }, [api, cache, mutate, router, shutOut, team.id, user.id]);

  return (
    <LiveContext value={{ status, connection }}>
      {children}
      {(removed || shutOut === 'not_a_member') && <RemovedDialog />}
      {shutOut === 'signed_out' && <SignedOutDialog />}
    </LiveContext>
  );
}
