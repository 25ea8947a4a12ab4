'use client';

import { useState } from 'react';
import { ColumnChooser } from '@/components/data-table/column-chooser';
import { ChoiceFilter } from '@/components/filters/choice-filter';
import { FilterBar } from '@/components/filters/filter-bar';
import { FilterChips } from '@/components/filters/filter-chips';
import { TagFilter } from '@/components/filters/tag-filter';
import { OwnerFilter } from '@/features/team/components/owner-filter';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { useCRMContactTagsApi } from '../hooks/use-crm-contact-tags-api';
import { statusOptions, typeOptions } from '../labels';
import { wordsOf } from './filter-words';
import { columnsStore, optionalColumns } from './optional-columns';
import { noFilter, useContactsAddress } from './use-contacts-address';

/** Search and filters of the contacts page; all of it is in the address. */
export function ContactsToolbar() {
  const { user } = useTeam();
  const { filter, change } = useContactsAddress();
  const { data: members } = useCRMMembersApi();
  const [tagsWanted, setTagsWanted] = useState(false);
  const { data: tags = [] } = useCRMContactTagsApi(tagsWanted);
  return (
    <>
      <FilterBar
        what="contacts"
        q={filter.q}
        onSearch={(q, how) => change({ q }, how)}
        end={<ColumnChooser store={columnsStore} columns={optionalColumns} />}
      >
        <ChoiceFilter
          label="Type"
          choices={typeOptions.map(toChoice)}
          value={filter.type}
          onChange={(type) => change({ type })}
        />
        <ChoiceFilter
          label="Status"
          choices={statusOptions.map(toChoice)}
          value={filter.status}
          onChange={(status) => change({ status })}
        />
        <TagFilter
          label="Tag"
          tags={tags}
          value={filter.tag}
          onChange={(tag) => change({ tag })}
          onOpen={() => setTagsWanted(true)}
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

const toChoice = ({ value, label }: { value: string; label: string }) => ({ id: value, label });
