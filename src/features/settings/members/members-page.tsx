'use client';

import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { Colleagues } from './colleagues';
import { Invites } from './invites';
import { MembersTable } from './members-table';

/** Who belongs to the team, and who has been invited. */
export function MembersPage() {
  const { role } = useTeam().team;
  return (
    <>
      {can(role, 'members.remove') ? <MembersTable /> : <Colleagues />}
      {can(role, 'invites.view') && <Invites />}
    </>
  );
}
