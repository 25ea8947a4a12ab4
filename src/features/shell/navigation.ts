import { Kanban, type LucideIcon } from 'lucide-react';

interface NavigationItem {
  label: string;
  href: string;
  icon: LucideIcon;
}

/** The sidebar, from top to bottom. */
export const navigation: NavigationItem[] = [{ label: 'Deals', href: '/apps/crm/deals', icon: Kanban }];
