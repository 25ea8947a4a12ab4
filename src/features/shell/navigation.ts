import { Building2, Kanban, LayoutDashboard, ListTodo, type LucideIcon, Settings, Users } from 'lucide-react';
import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';

// It shows once it has fetched its number, so it need not come with the page.
const TaskBadge = dynamic(
  () => import('@/features/activities/components/task-badge').then((module) => module.TaskBadge),
  { ssr: false },
);

interface NavigationItem {
  label: string;
  href: string;
  icon: LucideIcon;
  /** At the end of the line: how many wait there. */
  Badge?: ComponentType;
}

/** The sidebar, from top to bottom. */
export const navigation: NavigationItem[] = [
  { label: 'Dashboard', href: '/dashboard/crm', icon: LayoutDashboard },
  { label: 'Deals', href: '/apps/crm/deals', icon: Kanban },
  { label: 'Contacts', href: '/apps/crm/contacts', icon: Users },
  { label: 'Companies', href: '/apps/crm/companies', icon: Building2 },
  { label: 'Tasks', href: '/apps/crm/tasks', icon: ListTodo, Badge: TaskBadge },
  { label: 'Settings', href: '/settings', icon: Settings },
];
