'use client';

import { priorityOptions } from '../priority-labels';
import { FilterMenu } from './filter-menu';
import { useDealsAddress } from './use-deals-address';

export function PriorityFilter() {
  const { filter, change } = useDealsAddress();
  return (
    <FilterMenu
      label="Priority"
      active={filter.priority !== null}
      actions={priorityOptions.toReversed().map(({ value, label }) => {
        const checked = value === filter.priority;
        return { id: value, label, checked, onClick: () => change({ priority: checked ? null : value }) };
      })}
    />
  );
}
