'use client';

import { useColorScheme } from '@mui/material/styles';
import {
  Building2,
  FilePenLine,
  Kanban,
  Keyboard,
  ListTodo,
  LogOut,
  Monitor,
  Moon,
  Plus,
  Sun,
  UserPlus,
} from 'lucide-react';
import { TeamBadge } from '@/features/team/components/team-badge';
import { useSignOut } from '@/features/team/hooks/use-sign-out';
import { useSwitchTeam } from '@/features/team/hooks/use-switch-team';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import type { Team } from '@/lib/auth/session';
import { destinations, settingsDestinations } from './destinations';
import type { ItemGroup } from './item';
import { showOverlay } from './overlay';
import { startNew } from './start-new';

const size = 16;
const creating = [
  { kind: 'deal', label: 'New deal', icon: <Kanban size={size} />, permission: 'deals.create' },
  { kind: 'contact', label: 'New contact', icon: <UserPlus size={size} />, permission: 'contacts.create' },
  { kind: 'company', label: 'New company', icon: <Building2 size={size} />, permission: 'companies.create' },
  { kind: 'task', label: 'New task', icon: <ListTodo size={size} />, permission: 'activities.create' },
] as const;

const colorModes = [
  { id: 'light', label: 'Light colours', icon: <Sun size={size} /> },
  { id: 'dark', label: 'Dark colours', icon: <Moon size={size} /> },
  { id: 'system', label: 'Colours of the system', icon: <Monitor size={size} /> },
] as const;

/** Everything that can be done from anywhere, as far as the viewer may. */
export function useCommands(teams: Team[]): ItemGroup[] {
  const { team } = useTeam();
  const { mode, setMode } = useColorScheme();
  const switchTeam = useSwitchTeam();
  const signOut = useSignOut();
  const others = teams.filter(({ id }) => id !== team.id);
  const mayGo = ({ permission }: (typeof destinations)[number]) => !permission || can(team.role, permission);

  return [
    {
      title: 'New',
      items: [
        ...creating
          .filter(({ permission }) => can(team.role, permission))
          .map(({ kind, label, icon }) => ({
            id: `new ${kind}`,
            label,
            icon,
            words: 'create add',
            run: () => startNew(kind),
          })),
        {
          id: 'new contact in steps',
          label: 'New contact, full form',
          icon: <FilePenLine size={size} />,
          words: 'create add person',
          href: '/apps/crm/add-contact',
        },
      ],
    },
    {
      title: 'Go to',
      items: destinations.filter(mayGo).map(({ label, href, icon: Icon, words = '', goKey }) => ({
        id: href,
        label,
        href,
        icon: <Icon size={size} />,
        words: `go to open ${words}`,
        keys: goKey ? ['G', goKey.toUpperCase()] : undefined,
      })),
    },
    {
      title: 'Settings',
      items: settingsDestinations.filter(mayGo).map(({ label, href, icon: Icon, words }) => ({
        id: href,
        label,
        href,
        words,
        icon: <Icon size={size} />,
      })),
    },
    {
      title: 'Teams',
      items: [
        ...others.map(({ id, name }) => ({
          id,
          label: `Switch to ${name}`,
          words: 'team',
          icon: <TeamBadge id={id} name={name} />,
          run: () => void switchTeam(id),
        })),
        { id: 'new team', label: 'New team…', words: 'create', icon: <Plus size={size} />, href: '/welcome' },
      ],
    },
    {
      title: 'Account',
      items: [
        ...colorModes.map(({ id, label, icon }) => ({
          id,
          label,
          icon,
          words: 'mode theme appearance colors',
          checked: mode === id,
          run: () => setMode(id),
        })),
        {
          id: 'shortcuts',
          label: 'Keyboard shortcuts',
          words: 'keys help',
          icon: <Keyboard size={size} />,
          keys: ['?'],
          run: () => showOverlay('shortcuts'),
        },
        {
          id: 'sign out',
          label: 'Sign out',
          words: 'log out leave',
          icon: <LogOut size={size} />,
          run: () => void signOut(),
        },
      ],
    },
  ];
}
