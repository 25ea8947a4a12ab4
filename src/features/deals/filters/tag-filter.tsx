'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useDeals } from '../board/deals-provider';
import { FilterButton } from './filter-menu';
import { useDealsAddress } from './use-deals-address';

const TagPopover = dynamic(() => import('./tag-popover').then((module) => module.TagPopover), { ssr: false });

/** A tag of the deal's contact. */
export function TagFilter() {
  const { board } = useDeals();
  const { filter, change } = useDealsAddress();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const deals = board?.stages.flatMap((stage) => stage.deals) ?? [];
  return (
    <>
      <FilterButton
        label="Tag"
        active={filter.tag !== null}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      />
      {anchor && (
        <TagPopover
          anchor={anchor}
          // Those in sight; any other may be typed.
          tags={[...new Set(deals.flatMap((deal) => deal.contact_tags))].toSorted()}
          value={filter.tag}
          onChosen={(tag) => change({ tag })}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}
