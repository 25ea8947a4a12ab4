import type { Metadata } from 'next';
import { SWRConfig } from 'swr';
import { MembersPage } from '@/features/settings/members/members-page';
import { inviteKeys, teamKeys } from '@/features/team/keys';
import { listInvites } from '@/features/team/server/invites';
import { listMemberDetails, listMembers } from '@/features/team/server/queries';
import { requirePageSession } from '@/lib/auth/page-session';
import { can } from '@/lib/auth/permissions';

export const metadata: Metadata = { title: 'Members' };

export default async function Page() {
  const { db, team } = await requirePageSession();
  const manages = can(team.role, 'members.remove');
  const [members, details, invites] = await Promise.all([
    listMembers(db, team.id),
    manages ? listMemberDetails(db, team.id) : undefined,
    can(team.role, 'invites.view') ? listInvites(db, team.id) : undefined,
  ]);
  const fallback = {
    [teamKeys.members]: members,
    ...(details && { [teamKeys.memberDetails]: details }),
    ...(invites && { [inviteKeys.all]: invites }),
  };
  return (
    <SWRConfig value={{ fallback }}>
      <MembersPage />
    </SWRConfig>
  );
}
