'use client';

import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { lostReasons } from './lost-reasons';

export interface LostReasonValue {
  /** One of the list; empty until one is chosen. */
  reason: string;
  words: string;
}

interface LostReasonFieldsProps {
  value: LostReasonValue;
  onChange(value: LostReasonValue): void;
  error?: string;
  /** Begins at the first reason. */
  autoFocus?: boolean;
}

/** Why a deal was lost: one of a list, so that losses can be counted, and whatever else there is to say. */
export function LostReasonFields({ value, onChange, error, autoFocus }: LostReasonFieldsProps) {
  return (
    <>
      <FormControl error={error !== undefined} required>
        <FormLabel id="lost-reason" sx={{ color: 'text.primary' }}>
          Reason
        </FormLabel>
        <RadioGroup
          aria-labelledby="lost-reason"
          value={value.reason}
          onChange={(_event, reason) => onChange({ ...value, reason })}
          sx={{ mt: 1, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
        >
          {lostReasons.map((reason, index) => (
            <FormControlLabel
              key={reason}
              value={reason}
              label={reason}
              control={<Radio size="small" autoFocus={autoFocus && index === 0} />}
            />
          ))}
        </RadioGroup>
        {error && <FormHelperText>{error}</FormHelperText>}
      </FormControl>
      <TextField
        label="In other words"
        multiline
        minRows={2}
        value={value.words}
        onChange={({ target }) => onChange({ ...value, words: target.value })}
        // With the reason before it, what the database takes.
        slotProps={{ htmlInput: { maxLength: 470 } }}
      />
    </>
  );
}
