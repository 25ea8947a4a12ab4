import { can, type Role } from '@/lib/auth/permissions';
import type { Dashboard } from '../schema';

export interface FirstStep {
  label: string;
  href: string;
  done: boolean;
}

/** What a new team does first, and what of it the numbers show as done. */
export function firstSteps(dashboard: Dashboard, role: Role): FirstStep[] {
  const { kpis, pipeline_by_stage, active_users, recent_activities } = dashboard;
  const steps = [
    {
      label: 'Add a contact',
      href: '/apps/crm/add-contact',
      done: kpis.new_contacts.total > 0,
    },
    {
      label: 'Create a deal',
      href: '/apps/crm/deals',
      done: kpis.pipeline_value.open_deals > 0 || pipeline_by_stage.some(({ deals }) => deals > 0),
    },
    { label: 'Log an activity', href: '/apps/crm/contacts', done: recent_activities.length > 0 },
  ];
  const invite = { label: 'Invite colleagues', href: '/settings/members', done: active_users.members > 1 };
  return can(role, 'invites.create') ? [...steps, invite] : steps;
}
