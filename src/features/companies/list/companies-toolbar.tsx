'use client';

import { ColumnChooser } from '@/components/data-table/column-chooser';
import { ChoiceFilter } from '@/components/filters/choice-filter';
import { FilterBar } from '@/components/filters/filter-bar';
import { FilterChips } from '@/components/filters/filter-chips';
import { OwnerFilter } from '@/features/team/components/owner-filter';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { industries } from '../values';
import { wordsOf } from './filter-words';
import { columnsStore, optionalColumns } from './optional-columns';
import { noFilter, useCompaniesAddress } from './use-companies-address';

/** Search and filters of the companies page; all of it is in the address. */
export function CompaniesToolbar() {
  const { user } = useTeam();
  const { filter, change } = useCompaniesAddress();
  const { data: members } = useCRMMembersApi();
  return (
    <>
      <FilterBar
        what="companies"
        q={filter.q}
        onSearch={(q, how) => change({ q }, how)}
        end={<ColumnChooser store={columnsStore} columns={optionalColumns} />}
      >
        <ChoiceFilter
          label="Industry"
          choices={industries.map((industry) => ({ id: industry, label: industry }))}
          value={filter.industry}
          onChange={(industry) => change({ industry })}
        />
        <OwnerFilter value={filter.owner} onChange={(owner) => change({ owner })} />
      </FilterBar>
      <FilterChips
        active={wordsOf(filter, { members, userId: user.id })}
        onRemove={(name) => change({ [name]: null })}
        onClear={() => change(noFilter)}
      />
    </>
  );
}
