'use client';

import { ConflictLine, ConflictNote } from '@/components/form/conflict-note';
import { Money } from '@/components/money';
import { useTeam } from '@/features/team/team-context';
import type { SpendClash } from './spend-clash';

interface SpendClashNoteProps {
  /** "November 2026". */
  month: string;
  clashes: SpendClash[];
  onTakeTheirs(clash: SpendClash): void;
}

/** What somebody else has made of the channels that one has changed, too. */
export function SpendClashNote({ month, clashes, onTakeTheirs }: SpendClashNoteProps) {
  const { currency } = useTeam().team;
  return (
    <ConflictNote what={month}>
      {clashes.map((clash) => (
        <ConflictLine key={clash.name} label={clash.name} onTakeTheirs={() => onTakeTheirs(clash)}>
          {clash.theirs ? (
            <>
              “<bdi>{clash.theirs.channel}</bdi>” is <Money amount={clash.theirs.used} currency={currency} />{' '}
              used of <Money amount={clash.theirs.allotted} currency={currency} /> now.
            </>
          ) : (
            <>
              “<bdi>{clash.name}</bdi>” is removed now.
            </>
          )}
        </ConflictLine>
      ))}
    </ConflictNote>
  );
}
