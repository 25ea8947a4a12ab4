'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { untilLoaded } from '../until-loaded';
import { FilterButton } from './filter-menu';

const TagPopover = dynamic(
  () => untilLoaded(() => import('./tag-popover')).then((module) => module.TagPopover),
  { ssr: false },
);

interface TagFilterProps {
  /** Whose tag it is: "Contact’s tag". */
  label: string;
  /** Those to pick from; any other may be typed. */
  tags: string[];
  value: string | null;
  onChange(tag: string | null): void;
  /** It is about to be shown: the moment to ask for the tags. */
  onOpen?(): void;
}

export function TagFilter({ label, tags, value, onChange, onOpen }: TagFilterProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <FilterButton
        label="Tag"
        active={value !== null}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => {
          onOpen?.();
          setAnchor(currentTarget);
        }}
      />
      {anchor && (
        <TagPopover
          anchor={anchor}
          label={label}
          tags={tags}
          value={value}
          onChosen={onChange}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}
