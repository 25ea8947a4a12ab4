'use client';

import { useState } from 'react';
import { ColumnChooser } from '@/components/data-table/column-chooser';
import { ChoiceFilter } from '@/components/filters/choice-filter';
import { FilterBar } from '@/components/filters/filter-bar';
import { TagFilter } from '@/components/filters/tag-filter';
import { useCRMContactTagsApi } from '@/features/contacts/hooks/use-crm-contact-tags-api';
import { OwnerFilter } from '@/features/team/components/owner-filter';
import { CompactToggle } from '../board/compact-toggle';
import { useBoard } from '../board/deals-context';
import { priorityOptions } from '../priority-labels';
import { columnsStore, optionalColumns } from '../table/optional-columns';
import { ActiveFilters } from './active-filters';
import { CloseFilter } from './close-filter';
import { useDealsAddress } from './use-deals-address';
import { useRememberedBoard } from './use-remembered-board';
import { ViewSwitch } from './view-switch';

/** View, search and filters of the deals page; all of it is in the address. */
export function DealsToolbar() {
  const { view, filter, change } = useDealsAddress();
  const { board } = useBoard();
  useRememberedBoard();
  const [tagsWanted, setTagsWanted] = useState(false);
  const { data: tags = [] } = useCRMContactTagsApi(tagsWanted);
  return (
    <>
      <FilterBar
        what="deals"
        q={filter.q}
        onSearch={(q, how) => change({ q }, how)}
        start={
          <ViewSwitch
            view={view}
            onChange={(chosen) => change({ view: chosen === 'table' ? 'table' : null })}
          />
        }
        end={
          view === 'table' ? (
            <ColumnChooser store={columnsStore} columns={optionalColumns} />
          ) : (
            <CompactToggle />
          )
        }
      >
        <OwnerFilter value={filter.owner} onChange={(owner) => change({ owner })} />
        <ChoiceFilter
          label="Priority"
          choices={priorityChoices}
          value={filter.priority}
          onChange={(priority) => change({ priority })}
        />
        <ChoiceFilter
          label="Stage"
          choices={(board?.stages ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={filter.stage}
          onChange={(stage) => change({ stage })}
        />
        <CloseFilter />
        <TagFilter
          label="Contact’s tag"
          tags={tags}
          onOpen={() => setTagsWanted(true)}
          value={filter.tag}
          onChange={(tag) => change({ tag })}
        />
      </FilterBar>
      <ActiveFilters />
    </>
  );
}

const priorityChoices = priorityOptions.toReversed().map(({ value, label }) => ({ id: value, label }));
