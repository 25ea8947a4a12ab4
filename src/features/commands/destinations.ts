import {
  Building2,
  Kanban,
  LayoutDashboard,
  ListTodo,
  type LucideIcon,
  Settings,
  Table2,
  Users,
} from 'lucide-react';
import { settingsSections } from '@/features/settings/sections';
import type { Permission } from '@/lib/auth/permissions';

interface Destination {
  label: string;
  href: string;
  icon: LucideIcon;
  /** After G, it leads there. */
  goKey?: string;
  /** Further words that find it. */
  words?: string;
  /** Who may go there; everybody where nothing is said. */
  permission?: Permission;
}

/** The pages of the team, in the order of the sidebar. */
export const destinations: Destination[] = [
  { label: 'Dashboard', href: '/dashboard/crm', icon: LayoutDashboard, goKey: 'd', words: 'numbers charts' },
  {
    label: 'Deals board',
    href: '/apps/crm/deals?view=board',
    icon: Kanban,
    goKey: 'b',
    words: 'pipeline kanban',
  },
  { label: 'Deals table', href: '/apps/crm/deals?view=table', icon: Table2, goKey: 'l', words: 'list' },
  { label: 'Contacts', href: '/apps/crm/contacts', icon: Users, goKey: 'c', words: 'people leads' },
  { label: 'Companies', href: '/apps/crm/companies', icon: Building2, goKey: 'o', words: 'organisations' },
  { label: 'Tasks', href: '/apps/crm/tasks', icon: ListTodo, goKey: 't', words: 'to do' },
  { label: 'Settings', href: '/settings', icon: Settings, goKey: 's', words: 'preferences' },
];

const settingsWords: Record<string, string> = {
  '/settings/profile': 'account name password email picture',
  '/settings/team': 'currency time zone visibility',
  '/settings/members': 'invite roles people colleagues',
  '/settings/pipelines': 'stages',
  '/settings/marketing-spend': 'budget channels',
  '/settings/audit': 'history changes',
  '/settings/danger': 'export leave delete transfer',
};

/** The pages of the settings. */
export const settingsDestinations: Destination[] = settingsSections.map((section) => ({
  ...section,
  icon: Settings,
  words: `settings ${settingsWords[section.href] ?? ''}`,
}));
