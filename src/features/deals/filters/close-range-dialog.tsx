'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useForm } from 'react-hook-form';
import { FormDateField } from '@/components/form/form-date-field';
import { type CloseRange, parseRange, writeRange } from './close-range';

interface CloseRangeDialogProps {
  range: CloseRange;
  onChosen(range: CloseRange): void;
  onClose(): void;
}

/** Asks for the first and the last day; one of them is enough. */
export function CloseRangeDialog({ range, onChosen, onClose }: CloseRangeDialogProps) {
  const { control, handleSubmit, setError } = useForm({
    defaultValues: { from: range.close_from ?? null, to: range.close_to ?? null },
  });

  const apply = handleSubmit(({ from, to }) => {
    const chosen = parseRange(writeRange({ close_from: from ?? undefined, close_to: to ?? undefined }));
    if (!chosen) return setError('from', { message: 'Give a first or a last day.' }, { shouldFocus: true });
    if (from && to && from > to) return setError('to', { message: 'The last day is before the first.' });
    onChosen(chosen);
    onClose();
  });

  return (
    <Dialog open maxWidth="xs" onClose={onClose} aria-labelledby="close-range-title">
      <DialogTitle id="close-range-title">Expected close</DialogTitle>
      <DialogContent>
        <Box component="form" id="close-range" noValidate onSubmit={apply} sx={formStyle}>
          <FormDateField control={control} name="from" label="From" />
          <FormDateField control={control} name="to" label="To" />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" form="close-range" variant="contained">
          Show deals
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const formStyle = {
  display: 'grid',
  gap: 4,
  pt: 1,
  gridTemplateColumns: { sm: '1fr 1fr' },
  alignItems: 'start',
};
