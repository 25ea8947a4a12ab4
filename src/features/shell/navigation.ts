import { Building2, Kanban, type LucideIcon, Users } from 'lucide-react';

interface NavigationItem {
  label: string;
  href: string;
  icon: LucideIcon;
}

/** The sidebar, from top to bottom. */
export const navigation: NavigationItem[] = [
  { label: 'Deals', href: '/apps/crm/deals', icon: Kanban },
  { label: 'Contacts', href: '/apps/crm/contacts', icon: Users },
  { label: 'Companies', href: '/apps/crm/companies', icon: Building2 },
];
