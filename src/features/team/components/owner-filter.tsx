'use client';

import { ChoiceFilter } from '@/components/filters/choice-filter';
import { useCRMMembersApi } from '../hooks/use-crm-members-api';
import { useTeam } from '../team-context';

interface OwnerFilterProps {
  /** A member's id, or `none`. */
  value: string | null;
  onChange(owner: string | null): void;
}

/** "Mine" stands in the address as one's own id: a shared link shows the same records to everybody. */
export function OwnerFilter(props: OwnerFilterProps) {
  const { user } = useTeam();
  const { data: members = [] } = useCRMMembersApi();
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
  return <ChoiceFilter label="Owner" choices={choices} {...props} />;
}
