import { Building2, Kanban, LayoutDashboard, ListTodo, type LucideIcon, Settings, Users } from 'lucide-react';
import type { ComponentType } from 'react';
import { TaskBadge } from '@/features/activities/components/task-badge';

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
