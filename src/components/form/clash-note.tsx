import { ConflictLine, ConflictNote } from './conflict-note';

interface ClashNoteProps<Name extends string> {
  /** What both have changed: "this contact". */
  what: string;
  clashes: { name: Name; label: string; theirs: string }[];
  onTakeTheirs(name: Name): void;
}

/** What somebody else has made of the fields that one has changed, too. */
export const ClashNote = <Name extends string>({ what, clashes, onTakeTheirs }: ClashNoteProps<Name>) => (
  <ConflictNote what={what}>
    {clashes.map(({ name, label, theirs }) => (
      <ConflictLine key={name} label={label} onTakeTheirs={() => onTakeTheirs(name)}>
        {label} is “<bdi>{theirs}</bdi>” now.
      </ConflictLine>
    ))}
  </ConflictNote>
);
