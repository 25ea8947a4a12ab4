'use client';

import dynamic from 'next/dynamic';
import { untilLoaded } from '@/components/until-loaded';
import type { Team } from '@/lib/auth/session';
import { showOverlay, useOverlay } from './overlay';
import { useKeys } from './use-keys';
import { Visits } from './visits';

// Each comes when it is first asked for.
const Palette = dynamic(() => untilLoaded(() => import('./palette')).then((module) => module.Palette), {
  ssr: false,
});
const ShortcutsDialog = dynamic(
  () => untilLoaded(() => import('./shortcuts-dialog')).then((module) => module.ShortcutsDialog),
  { ssr: false },
);
const NewRecord = dynamic(
  () => untilLoaded(() => import('./new-record')).then((module) => module.NewRecord),
  { ssr: false },
);

/** The keys of every page, and what they open. Loaded after the first paint. */
export function Commands({ teams }: { teams: Team[] }) {
  const overlay = useOverlay();
  useKeys(overlay);
  return (
    <>
      <Visits />
      {overlay === 'palette' && <Palette teams={teams} />}
      {overlay === 'shortcuts' && <ShortcutsDialog onClose={() => showOverlay(null)} />}
      {typeof overlay === 'object' && overlay && <NewRecord kind={overlay.new} />}
    </>
  );
}
