'use client';

import type { TeamSettings } from '@/features/team/schema';
import { ConflictLine, ConflictNote } from '../conflict-note';
import { type FieldName, fieldLabels, fieldWords } from './team-values';

interface TeamClashNoteProps {
  theirs: TeamSettings;
  names: FieldName[];
  onTakeTheirs(name: FieldName): void;
}

/** What somebody else has made of the settings that one has changed, too. */
export const TeamClashNote = ({ theirs, names, onTakeTheirs }: TeamClashNoteProps) => (
  <ConflictNote what="the settings">
    {names.map((name) => (
      <ConflictLine key={name} label={fieldLabels[name]} onTakeTheirs={() => onTakeTheirs(name)}>
        {fieldLabels[name]} is “<bdi>{fieldWords(theirs, name)}</bdi>” now.
      </ConflictLine>
    ))}
  </ConflictNote>
);
