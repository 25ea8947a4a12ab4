'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { FormErrorSummary } from '@/components/form/form-error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { activityLabels } from '../labels';
import type { Activity } from '../schema';
import type { ActivityType, Subject } from '../values';
import { LogFields } from './log-fields';
import { useLogForm } from './use-log-form';

interface LogFormProps {
  type: ActivityType;
  /** What a new activity hangs on. */
  subject: Subject;
  /** The one to change; without it, a new one is logged. */
  activity?: Activity;
  /** It is saved, or given up. */
  onClose(): void;
}

/** Logs an activity, or changes one. Ctrl or Cmd and Enter saves, Escape gives up what was typed. */
export function LogForm({ type, subject, activity, onClose }: LogFormProps) {
  const { control, pending, save, discard, clash, takeTheirs } = useLogForm({
    type,
    subject,
    activity,
    onSaved: onClose,
  });
  const form = useRef<HTMLFormElement>(null);
  const label = activity
    ? `Edit ${activityLabels[type].toLowerCase()}`
    : `Log ${activityLabels[type].toLowerCase()}`;
  const verb = activity ? 'Save' : type === 'task' ? 'Add task' : label;

  // Where the form was opened or its type chosen, the focus was on a button that may be gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the type is what was chosen.
  useEffect(() => form.current?.querySelector<HTMLElement>('[name="subject"]')?.focus(), [type]);

  function close() {
    discard();
    onClose();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!pending) void save();
    }
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      close();
    }
  }

  return (
    <Box
      ref={form}
      component="form"
      aria-label={label}
      noValidate
      onSubmit={save}
      onKeyDown={onKeyDown}
      sx={formStyle}
    >
      <FormErrorSummary control={control} />
      <LogFields
        type={type}
        control={control}
        clash={clash}
        takeTheirs={takeTheirs}
        fixed={activity ? undefined : subject.kind}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <SubmitButton pending={pending} size="small">
          {verb}
        </SubmitButton>
        <Button size="small" onClick={close}>
          Cancel
        </Button>
        <Box sx={{ typography: 'caption', color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}>
          Ctrl + Enter saves, Escape cancels
        </Box>
      </Box>
    </Box>
  );
}

const formStyle = {
  display: 'grid',
  gap: 4,
  p: 4,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  bgcolor: 'background.paper',
};
