'use client';

import { FilterChips } from '@/components/filters/filter-chips';
import { useLocale } from '@/components/locale';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { useBoard } from '../board/deals-context';
import { wordsOf } from './filter-words';
import { noFilter, useDealsAddress } from './use-deals-address';

/** What leaves deals out. */
export function ActiveFilters() {
  const { team, user } = useTeam();
  const locale = useLocale();
  const { data: members } = useCRMMembersApi();
  const { board } = useBoard();
  const { filter, change } = useDealsAddress();
  const surroundings = { members, userId: user.id, locale, timeZone: team.time_zone };
  return (
    <FilterChips
      active={wordsOf(filter, { ...surroundings, stages: board?.stages ?? [] })}
      onRemove={(name) => change({ [name]: null })}
      onClear={() => change(noFilter)}
    />
  );
}
