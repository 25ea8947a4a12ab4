import Box from '@mui/material/Box';
import { Check } from 'lucide-react';
import NextLink from 'next/link';
import type { MouseEvent } from 'react';
import type { Item } from './item';
import { Keys } from './keys';
import { Marked } from './marked';
import { contains } from './match';

interface PaletteOptionProps {
  id: string;
  item: Item;
  query: string;
  active: boolean;
  onPoint(): void;
  onChoose(newTab: boolean): void;
}

/** A line of the palette. What leads somewhere is a link, with all that browsers offer for one. */
export function PaletteOption({ id, item, query, active, onPoint, onChoose }: PaletteOptionProps) {
  const { href, icon, label, detail, end, keys, checked } = item;
  const link = href === undefined ? {} : { component: NextLink, href, prefetch: false };

  function onClick(event: MouseEvent) {
    // In a new tab or window, by the browser itself.
    if (href && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    onChoose(false);
  }

  return (
    <Box
      {...link}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-checked={checked}
      // Not when the list moves beneath a pointer that rests.
      onPointerMove={() => !active && onPoint()}
      // The focus stays where one types.
      onMouseDown={(event: MouseEvent) => event.button === 0 && event.preventDefault()}
      onClick={onClick}
      sx={optionStyle}
    >
      <Box component="span" aria-hidden sx={iconStyle}>
        {icon}
      </Box>
      <Box component="span" sx={textStyle}>
        <Box component="span" sx={{ flexShrink: 0, maxWidth: '100%', ...oneLine }}>
          <Marked text={label} query={query} />
        </Box>
        {detail && (
          <Box
            component="span"
            sx={{ minWidth: 0, typography: 'body2', color: 'text.secondary', ...oneLine }}
          >
            {/* Where the name says it, an address that says it again is noise. */}
            <Marked text={detail} query={isIn(label, query) ? '' : query} />
          </Box>
        )}
      </Box>
      {end && (
        <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>
          {end}
        </Box>
      )}
      {checked && <Check size={16} aria-hidden />}
      {keys && (
        <Box component="span" aria-hidden sx={{ display: { xs: 'none', md: 'flex' } }}>
          <Keys keys={keys} />
        </Box>
      )}
    </Box>
  );
}

const isIn = (label: string, query: string) => contains({ label }, query);

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const optionStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  minHeight: { xs: 48, sm: 40 },
  px: 2.5,
  py: 1,
  borderRadius: 1,
  typography: 'body1',
  color: 'text.primary',
  textDecoration: 'none',
  cursor: 'pointer',
  '&[aria-selected="true"]': { bgcolor: 'action.focus' },
};

const iconStyle = {
  display: 'grid',
  placeItems: 'center',
  flexShrink: 0,
  width: 24,
  height: 24,
  color: 'text.secondary',
};

/** One line where there is room, two on a phone. */
const textStyle = {
  display: 'flex',
  flexDirection: { xs: 'column', sm: 'row' },
  alignItems: { sm: 'baseline' },
  columnGap: 2,
  flex: 1,
  minWidth: 0,
} as const;
