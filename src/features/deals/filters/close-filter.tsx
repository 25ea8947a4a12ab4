'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { FilterMenu } from '@/components/filters/filter-menu';
import { untilLoaded } from '@/components/until-loaded';
import { closePeriods, isClosePeriod, parseRange, writeRange } from './close-range';
import { useDealsAddress } from './use-deals-address';

const CloseRangeDialog = dynamic(
  () => untilLoaded(() => import('./close-range-dialog')).then((module) => module.CloseRangeDialog),
  { ssr: false },
);

/** When deals are expected to close: a period, or days of one's choice. */
export function CloseFilter() {
  const { filter, change } = useDealsAddress();
  const [asking, setAsking] = useState(false);
  const range = filter.close ? parseRange(filter.close) : null;
  const periods = Object.entries(closePeriods).map(([id, label]) => {
    const checked = id === filter.close;
    return { id, label, checked, onClick: () => change({ close: checked ? null : id }) };
  });
  return (
    <>
      <FilterMenu
        label="Close date"
        active={filter.close !== null}
        actions={[
          ...periods,
          {
            id: 'range',
            label: 'From–to…',
            divided: true,
            checked: filter.close !== null && !isClosePeriod(filter.close),
            onClick: () => setAsking(true),
          },
        ]}
      />
      {asking && (
        <CloseRangeDialog
          range={range ?? {}}
          onClose={() => setAsking(false)}
          onChosen={(chosen) => change({ close: writeRange(chosen) })}
        />
      )}
    </>
  );
}
