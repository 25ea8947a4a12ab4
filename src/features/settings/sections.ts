import type { Permission } from '@/lib/auth/permissions';

interface SettingsSection {
  label: string;
  href: string;
  /** Who sees it; everybody where nothing is said. */
  permission?: Permission;
}

/** The pages of the settings, in order. */
export const settingsSections: SettingsSection[] = [
  { label: 'Profile', href: '/settings/profile' },
  { label: 'Team', href: '/settings/team' },
  { label: 'Members', href: '/settings/members' },
  { label: 'Pipelines', href: '/settings/pipelines' },
  { label: 'Marketing spend', href: '/settings/marketing-spend', permission: 'spend.update' },
  { label: 'Audit log', href: '/settings/audit', permission: 'audit.view' },
  { label: 'Danger zone', href: '/settings/danger' },
];
