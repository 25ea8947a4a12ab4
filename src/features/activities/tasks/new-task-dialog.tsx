'use client';

import { FormDialog } from '@/components/form/form-dialog';
import { LogFields } from '../log/log-fields';
import { useLogForm } from '../log/use-log-form';

/** A task that starts with what is to be done, and with whom. */
export function NewTaskDialog({ onClose }: { onClose(): void }) {
  const { control, save, discard, clash, takeTheirs } = useLogForm({
    type: 'task',
    subject: null,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title="New task"
      submitLabel="Add task"
      control={control}
      onSubmit={save}
      onClose={() => {
        discard();
        onClose();
      }}
    >
      <LogFields type="task" control={control} clash={clash} takeTheirs={takeTheirs} autoFocus />
    </FormDialog>
  );
}
