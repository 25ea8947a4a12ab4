'use client';

import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { Plus } from 'lucide-react';
import { type Control, useController } from 'react-hook-form';
import type { CompanyMatch } from './use-company-match';
import type { CompanyValues } from './values';

/** The id of the row that says what any other name does; no company has it. */
const createId = 'create';

interface CompanyNameFieldProps {
  control: Control<CompanyValues>;
  match: CompanyMatch;
}

/** A company's name, typed; those that resemble it are offered. */
export function CompanyNameField({ control, match }: CompanyNameFieldProps) {
  const { field, fieldState } = useController({ control, name: 'name' });
  const { open, setOpen, companies, searching, companyId } = match;
  const typed = field.value.trim();
  const options = [...companies];
  if (typed && !companyId && !searching) options.push({ id: createId, label: typed });

  return (
    <Autocomplete
      freeSolo
      forcePopupIcon
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={options}
      filterOptions={(all) => all}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.id)}
      // What is typed is the value; picking only types it.
      value={null}
      inputValue={field.value}
      onInputChange={(_event, text, reason) => {
        if (reason === 'input' || reason === 'clear') match.type(text);
      }}
      onChange={(_event, option) => {
        if (option && typeof option !== 'string' && option.id !== createId) match.pick(option);
      }}
      // The first Enter ends the typing, the second one goes on.
      onKeyDown={(event) => event.key === 'Enter' && open && !companyId && typed && event.preventDefault()}
      onBlur={field.onBlur}
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props} sx={{ gap: 2 }}>
          {option.id === createId ? (
            <>
              <Plus size={14} aria-hidden /> Add “{option.label}” as a new company
            </>
          ) : (
            option.label
          )}
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label="Company name"
          placeholder="Type a name"
          inputRef={field.ref}
          error={fieldState.invalid}
          helperText={fieldState.error?.message ?? helpOf(match)}
          slotProps={{ ...params.slotProps, formHelperText: { role: 'status' } }}
        />
      )}
    />
  );
}

function helpOf({ companyId, isNew, searching, failed }: CompanyMatch): string {
  if (companyId) return 'One of your companies.';
  if (!isNew) return 'An existing company or a new one.';
  if (searching) return 'Looking among your companies…';
  if (failed) return 'Your companies could not be searched. If one has this name, it is used.';
  return 'A new company, saved together with the contact.';
}
