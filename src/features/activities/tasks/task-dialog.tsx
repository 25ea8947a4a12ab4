'use client';

import { FormDialog } from '@/components/form/form-dialog';
import { LogFields } from '../log/log-fields';
import { useLogForm } from '../log/use-log-form';
import type { Activity } from '../schema';

interface TaskDialogProps {
  /** The one to change; without it, a new one is added. */
  task?: Activity;
  onClose(): void;
}

/** A task away from a record's page: what is to be done, by whom and when, and with what it is linked. */
export function TaskDialog({ task, onClose }: TaskDialogProps) {
  const { control, save, discard, clash, takeTheirs } = useLogForm({
    type: 'task',
    subject: null,
    activity: task,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={task ? 'Edit task' : 'New task'}
      submitLabel={task ? 'Save' : 'Add task'}
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
