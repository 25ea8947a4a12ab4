'use client';

import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import visuallyHidden from '@mui/utils/visuallyHidden';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Team } from '@/lib/auth/session';
import type { Item } from './item';
import { showOverlay } from './overlay';
import { PaletteField } from './palette-field';
import { PaletteHints } from './palette-hints';
import { PaletteList } from './palette-list';
import { Failed, NothingFound, Searching } from './palette-states';
import { usePaletteGroups } from './use-palette-groups';

const listId = 'palette-list';
const optionId = (item: Item) => `palette ${item.id}`.replaceAll(' ', '-');

/** Finds records and does things, by typing. */
export function Palette({ teams }: { teams: Team[] }) {
  const router = useRouter();
  const [text, setText] = useState('');
  const query = text.trim();
  const { groups, nothing, loading, undecided, failed, error, retry } = usePaletteGroups(query, teams);
  const items = groups.flatMap((group) => group.items);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const active = items.find(({ id }) => id === chosenId) ?? (undecided ? undefined : items[0]);
  // Enter before there was an answer: the query that it was pressed for.
  const [hasty, setHasty] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  function run(item: Item, newTab = false) {
    if (item.href && newTab) {
      window.open(item.href, '_blank', 'noopener');
      return;
    }
    showOverlay(null);
    if (item.href) router.push(item.href);
    else item.run?.();
  }

  function choose(index: number) {
    const item = items.at(index % items.length);
    if (!item) return;
    setChosenId(item.id);
    const option = document.getElementById(optionId(item));
    // Its heading comes along with the first.
    if (item === items[0]) box.current?.scrollTo({ top: 0 });
    else option?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    const at = active ? items.indexOf(active) : -1;
    if (event.key === 'Enter') {
      if (active) run(active, command);
      else if (loading) setHasty(query);
    } else if (command || event.shiftKey) return;
    else if (event.key === 'ArrowDown') choose(at + 1);
    else if (event.key === 'ArrowUp') choose(at <= 0 ? -1 : at - 1);
    else if (event.key === 'Home') choose(0);
    else if (event.key === 'End') choose(-1);
    else return;
    event.preventDefault();
  }

  function tryAgain() {
    // The button goes, and would take the focus along.
    field.current?.focus();
    retry();
  }

  const catchUp = useEffectEvent(() => {
    if (hasty !== query || loading) return;
    setHasty(null);
    if (active && !nothing) run(active);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer has come when it is no longer loading.
  useEffect(() => catchUp(), [loading, hasty]);

  return (
    <Dialog
      open
      maxWidth={false}
      onClose={() => showOverlay(null)}
      transitionDuration={120}
      aria-labelledby="palette-title"
      sx={dialogStyle}
    >
      <h2 id="palette-title" style={visuallyHidden}>
        Search and commands
      </h2>
      <PaletteField
        inputRef={field}
        value={text}
        onChange={(typed) => {
          setText(typed);
          setChosenId(null);
          setHasty(null);
          box.current?.scrollTo({ top: 0 });
        }}
        onKeyDown={onKeyDown}
        listId={listId}
        activeId={active && optionId(active)}
        onClose={() => showOverlay(null)}
      />
      <Box ref={box} sx={listStyle}>
        {undecided && <Searching />}
        {nothing && <NothingFound query={query} />}
        {failed.length > 0 && <Failed kinds={failed} error={error} onRetry={tryAgain} />}
        <PaletteList
          id={listId}
          optionId={optionId}
          groups={groups}
          query={query}
          active={active}
          onPoint={(item) => setChosenId(item.id)}
          onChoose={run}
        />
      </Box>
      <PaletteHints />
      <span role="status" style={visuallyHidden}>
        {query && !loading && wordsFor(items.length)}
      </span>
    </Dialog>
  );
}

const wordsFor = (count: number) => (count === 1 ? '1 result' : `${count} results`);

/** Near the top, so that it stays where it is while its list grows; on a phone all of the screen. */
const dialogStyle = {
  '& .MuiDialog-container': { alignItems: 'flex-start' },
  '& .MuiDialog-paper': {
    width: { xs: '100%', sm: 'calc(100% - 32px)' },
    maxWidth: { xs: 'none', sm: 640 },
    height: { xs: '100dvh', sm: 'auto' },
    maxHeight: { xs: 'none', sm: 'min(560px, 76dvh)' },
    m: { xs: 0, sm: 4 },
    mt: { sm: '12dvh' },
    border: { xs: 0, sm: 1 },
    borderColor: { sm: 'divider' },
    borderRadius: { xs: 0, sm: '12px' },
  },
} as const;

const listStyle = {
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  p: 2,
  // What is scrolled to keeps clear of the edge.
  scrollPaddingBlock: 8,
} as const;
