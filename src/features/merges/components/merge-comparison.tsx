'use client';

import Typography from '@mui/material/Typography';
import type { MergeKind } from '../kinds';
import { type Choice, isSame, type MergeField, type MergeRecord, mergeFields } from '../merge-fields';
import { MergeChoice } from './merge-choice';
import { MergeHeads } from './merge-heads';
import { MovingNote } from './moving-note';
import { SameFields } from './same-fields';

interface MergeComparisonProps {
  kind: MergeKind;
  kept: MergeRecord;
  dropped: MergeRecord;
  choiceOf(field: MergeField): Choice;
  onChoose(field: MergeField, choice: Choice): void;
  onSwap(): void;
}

/** Two records field by field. */
export function MergeComparison({ kind, kept, dropped, choiceOf, onChoose, onSwap }: MergeComparisonProps) {
  const same = mergeFields[kind].filter((field) => isSame(field, kept, dropped));
  const different = mergeFields[kind].filter((field) => !same.includes(field));
  return (
    <>
      <MergeHeads kept={kept} dropped={dropped} onSwap={onSwap} />
      {different.map((field) => (
        <MergeChoice
          key={field.label}
          field={field}
          kept={kept}
          dropped={dropped}
          choice={choiceOf(field)}
          onChoose={(choice) => onChoose(field, choice)}
        />
      ))}
      {different.length === 0 && (
        <Typography variant="body2">They say the same. There is nothing to choose.</Typography>
      )}
      <SameFields fields={same} record={kept} />
      <MovingNote kind={kind} dropped={dropped} />
    </>
  );
}
