'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useId, useState } from 'react';
import type { Option } from '@/components/async-autocomplete';
import { ErrorState } from '@/components/error-state';
import { SubmitButton } from '@/components/form/submit-button';
import { FocusFirst } from '@/components/record-field/focus-first';
import { useMerge } from '../hooks/use-merge';
import { useMergeRecord } from '../hooks/use-merge-record';
import type { MergeKind } from '../kinds';
import { type Choice, chosenValues, likelyChoice, type MergeField, mergeFields } from '../merge-fields';
import { ComparisonSkeleton } from './comparison-skeleton';
import { MergeComparison } from './merge-comparison';
import { RecordPicker } from './record-picker';

interface MergeDialogProps {
  kind: MergeKind;
  /** The record at hand, which stays unless the two are swapped. */
  keep: { id: string };
  /** The other one, where it is known; else it is asked for. */
  drop?: { id: string };
  onClose(): void;
  /** Called with the id of the record that stayed; the dialog is to be closed. */
  onMerged(keptId: string): void;
}

/** Makes one record of two: which one stays, and which values it gets. */
export function MergeDialog({ kind, keep, drop, onClose, onMerged }: MergeDialogProps) {
  const id = useId();
  const [other, setOther] = useState<Option | null>(null);
  const [swapped, setSwapped] = useState(false);
  // By the record whose value it is, so that they outlast a swap.
  const [choices, setChoices] = useState<Record<string, string>>({});
  const { merge, pending, problem } = useMerge(kind, onMerged);

  const otherId = drop?.id ?? other?.id ?? null;
  const [keptId, droppedId] = swapped ? [otherId, keep.id] : [keep.id, otherId];
  const kept = useMergeRecord(kind, keptId);
  const dropped = useMergeRecord(kind, droppedId);
  const pair = otherId && kept.data && dropped.data ? { kept: kept.data, dropped: dropped.data } : null;
  const error = otherId ? (kept.error ?? dropped.error) : undefined;

  function choiceOf(field: MergeField): Choice {
    if (!pair) return 'kept';
    const chosen = choices[field.label];
    if (chosen === undefined) return likelyChoice(field, pair.kept, pair.dropped);
    return chosen === 'both' ? 'both' : chosen === pair.kept.id ? 'kept' : 'dropped';
  }

  function choose(field: MergeField, choice: Choice) {
    if (pair) setChoices({ ...choices, [field.label]: choice === 'both' ? choice : pair[choice].id });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!pair || pending) return;
    void merge(pair.kept, pair.dropped, chosenValues(mergeFields[kind], pair.kept, pair.dropped, choiceOf));
  }

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      // A click beside the dialog would lose what was chosen; Escape and Cancel are deliberate.
      onClose={(_event, reason) => reason === 'escapeKeyDown' && onClose()}
      aria-labelledby={`${id}-title`}
      // Two columns need the width of a phone.
      slotProps={{ paper: { sx: { m: { xs: 2 }, width: { xs: 'calc(100% - 16px)' } } } }}
    >
      <DialogTitle id={`${id}-title`}>
        {kind === 'contact' ? 'Merge contacts' : 'Merge companies'}
      </DialogTitle>
      <DialogContent>
        <Box component="form" id={id} noValidate onSubmit={submit} sx={{ display: 'grid', gap: 4, pt: 1 }}>
          {problem && (
            <Alert ref={bringIntoView} severity="error">
              {problem}
            </Alert>
          )}
          {!drop && (
            <FocusFirst>
              <RecordPicker
                kind={kind}
                exceptId={keep.id}
                value={other}
                onChange={(option) => {
                  setOther(option);
                  setChoices({});
                }}
              />
            </FocusFirst>
          )}
          {pair && (
            <MergeComparison
              kind={kind}
              {...pair}
              choiceOf={choiceOf}
              onChoose={choose}
              onSwap={() => setSwapped(!swapped)}
            />
          )}
          {error && !pair && (
            <ErrorState
              error={error}
              onRetry={() => {
                void kept.mutate();
                void dropped.mutate();
              }}
            />
          )}
          {otherId && !pair && !error && <ComparisonSkeleton />}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        {pair && (
          <SubmitButton form={id} pending={pending}>
            Merge
          </SubmitButton>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** The button stays in sight while the fields scroll; what went wrong is above them. */
const bringIntoView = (alert: HTMLElement | null) => alert?.scrollIntoView({ block: 'nearest' });
