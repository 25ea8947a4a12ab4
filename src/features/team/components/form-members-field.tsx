'use client';

import Autocomplete from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { X } from 'lucide-react';
import { type FieldValues, useController } from 'react-hook-form';
import { PersonAvatar } from '@/components/avatar';
import type { FieldProps } from '@/components/form/field-props';
import { useCRMMembersApi } from '../hooks/use-crm-members-api';

interface FormMembersFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** Who cannot be chosen: an owner is no collaborator as well. */
  except: string | null;
}

/** The ids of members, as chips. */
export function FormMembersField<Values extends FieldValues, Output>({
  control,
  name,
  label,
  help,
  except,
}: FormMembersFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const { data: members = [] } = useCRMMembersApi();
  const people = members
    .filter(({ user_id }) => user_id !== except)
    .map(({ user_id, profile }) => ({ id: user_id, name: profile.full_name || profile.email }));
  const chosen: string[] = field.value ?? [];

  return (
    <Autocomplete
      multiple
      filterSelectedOptions
      disableCloseOnSelect
      options={people}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      value={people.filter(({ id }) => chosen.includes(id))}
      onChange={(_event, next) => field.onChange(next.map(({ id }) => id))}
      onBlur={field.onBlur}
      noOptionsText="Nobody else is there"
      renderOption={({ key, ...props }, { id, name }) => (
        <li key={key} {...props} style={{ gap: 8 }}>
          <PersonAvatar name={name} seed={id} size={20} />
          {name}
        </li>
      )}
      renderValue={(shown, getItemProps) =>
        shown.map(({ id, name }, index) => {
          const { key, ...props } = getItemProps({ index });
          return (
            <Chip
              key={key}
              {...props}
              avatar={<PersonAvatar name={name} seed={id} size={18} />}
              label={name}
              deleteIcon={<X size={12} />}
            />
          );
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          inputRef={field.ref}
          placeholder={chosen.length === 0 ? 'Nobody' : undefined}
          error={fieldState.invalid}
          helperText={fieldState.error?.message ?? help}
        />
      )}
    />
  );
}
