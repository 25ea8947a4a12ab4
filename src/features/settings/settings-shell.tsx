'use client';

import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import NextLink from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { PageHeader } from '@/components/page-header';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { settingsSections } from './sections';

/** The settings' pages, side by side with what they are; on a phone in a row above. */
export function SettingsShell({ children }: { children: ReactNode }) {
  const path = usePathname();
  const { team } = useTeam();
  const sections = settingsSections.filter(({ permission }) => !permission || can(team.role, permission));
  const nav = useRef<HTMLElement>(null);
  // On a phone the row is wider than the screen. Not scrollIntoView, which would move the page, too.
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>(`[href="${path}"]`);
    if (!nav.current || !current) return;
    nav.current.scrollLeft = current.offsetLeft - (nav.current.clientWidth - current.offsetWidth) / 2;
  }, [path]);
  return (
    <>
      <PageHeader title="Settings" context={team.name} />
      <Box sx={columnsStyle}>
        <Box ref={nav} component="nav" aria-label="Settings" sx={navStyle}>
          {sections.map(({ label, href }) => (
            <ButtonBase
              key={href}
              component={NextLink}
              href={href}
              aria-current={path === href ? 'page' : undefined}
              sx={linkStyle}
            >
              {label}
            </ButtonBase>
          ))}
        </Box>
        <Box sx={{ display: 'grid', alignContent: 'start', gap: 10, minWidth: 0, maxWidth: 760 }}>
          {children}
        </Box>
      </Box>
    </>
  );
}

const columnsStyle = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '180px minmax(0, 1fr)' },
  alignItems: 'start',
  gap: { xs: 5, md: 8 },
  px: { xs: 4, md: 6 },
  py: 5,
};

const navStyle = {
  display: 'flex',
  flexDirection: { xs: 'row', md: 'column' },
  gap: 0.5,
  overflowX: 'auto',
  // Also what the places of its links are counted from.
  position: { xs: 'relative', md: 'sticky' },
  top: { md: 'calc(var(--shell-top, 0px) + 100px)' },
};

const linkStyle = {
  justifyContent: 'flex-start',
  flexShrink: 0,
  minHeight: 34,
  px: 2,
  borderRadius: 1,
  typography: 'subtitle1',
  color: 'text.secondary',
  '&:hover': { color: 'text.primary', bgcolor: 'action.hover' },
  '&[aria-current]': { color: 'text.primary', bgcolor: 'action.focus' },
} as const;
