'use client';

import { useState } from 'react';
import { AsyncAutocomplete, type Option } from '@/components/async-autocomplete';
import { FormDialog } from '@/components/form/form-dialog';
import { FormTextField } from '@/components/form/form-text-field';
import { useContactSearch } from '@/features/contacts/hooks/use-contact-search';
import { TypeFields } from '../log/type-fields';
import { useLogForm } from '../log/use-log-form';

/** A task that starts with what is to be done, and with whom. */
export function NewTaskDialog({ onClose }: { onClose(): void }) {
  const [contact, setContact] = useState<Option | null>(null);
  const { search, onCreate } = useContactSearch();
  const { control, save, keep, formState } = useLogForm({
    type: 'task',
    subject: contact && { kind: 'contact', id: contact.id },
    onSaved: onClose,
  });
  const { contact_id: missing } = formState.errors as { contact_id?: { message?: string } };
  return (
    <FormDialog
      title="New task"
      submitLabel="Add task"
      control={control}
      onSubmit={save}
      onClose={() => {
        keep();
        onClose();
      }}
    >
      <FormTextField control={control} name="subject" label="What is to be done" required autoFocus />
      <AsyncAutocomplete
        label="Contact"
        placeholder="Type a name or an address"
        value={contact}
        onChange={setContact}
        search={search}
        onCreate={onCreate}
        error={contact ? undefined : missing?.message}
      />
      <TypeFields type="task" control={control} />
      <FormTextField control={control} name="body" label="Details" rows={3} />
    </FormDialog>
  );
}
