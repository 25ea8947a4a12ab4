'use client';

import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { FilterMenu } from './filter-menu';
import { useDealsAddress } from './use-deals-address';

/** "Mine" stands in the address as one's own id: a shared link shows the same deals to everybody. */
export function OwnerFilter() {
  const { user } = useTeam();
  const { data: members = [] } = useCRMMembersApi();
  const { filter, change } = useDealsAddress();
  const others = members.filter(({ user_id }) => user_id !== user.id);
  const choices = [
    { id: user.id, label: 'Mine' },
    { id: 'none', label: 'Nobody' },
    ...others.map(({ user_id, profile }, index) => ({
      id: user_id,
      label: profile.full_name || profile.email,
      divided: index === 0,
    })),
  ];
  return (
    <FilterMenu
      label="Owner"
      active={filter.owner !== null}
      actions={choices.map((choice) => {
        const checked = choice.id === filter.owner;
        return { ...choice, checked, onClick: () => change({ owner: checked ? null : choice.id }) };
      })}
    />
  );
}
