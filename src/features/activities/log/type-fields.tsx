'use client';

import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import { FormDateField } from '@/components/form/form-date-field';
import { FormNumberField } from '@/components/form/form-number-field';
import { FormSelect } from '@/components/form/form-select';
import { FormTagsField } from '@/components/form/form-tags-field';
import { FormTextField } from '@/components/form/form-text-field';
import { FormTimeField } from '@/components/form/form-time-field';
import { FormOwnerField } from '@/features/team/components/form-owner-field';
import { priorities } from '@/lib/priorities';
import { callDirections, emailDirections, outcomeLabels } from '../labels';
import type { ActivityType } from '../values';
import type { LogValues } from './log-values';

interface FieldsProps {
  control: Control<LogValues>;
}

/** The fields that an activity of its type has beside subject and text. */
export function TypeFields({ type, control }: FieldsProps & { type: ActivityType }) {
  const Fields = fieldsOf[type];
  return <Fields control={control} />;
}

const When = ({ control }: FieldsProps) => (
  <FormTimeField control={control} name="occurred_at" label="When" required />
);

const CallFields = ({ control }: FieldsProps) => (
  <Columns>
    <FormSelect control={control} name="direction" label="Direction" options={optionsOf(callDirections)} />
    <FormSelect
      control={control}
      name="outcome"
      label="Outcome"
      options={[{ value: '', label: 'Not said' }, ...optionsOf(outcomeLabels)]}
    />
    <FormNumberField control={control} name="minutes" label="Length" unit="min" />
    <When control={control} />
  </Columns>
);

const EmailFields = ({ control }: FieldsProps) => (
  <>
    <Columns>
      <FormSelect control={control} name="direction" label="Direction" options={optionsOf(emailDirections)} />
      <When control={control} />
    </Columns>
    <Columns>
      <FormTagsField control={control} name="to" label="To" placeholder="Addresses" />
      <FormTagsField control={control} name="cc" label="Cc" placeholder="Addresses" />
    </Columns>
  </>
);

const MeetingFields = ({ control }: FieldsProps) => (
  <Columns>
    <FormTimeField control={control} name="occurred_at" label="Starts" required />
    <FormTimeField control={control} name="end" label="Ends" />
    <FormTextField control={control} name="place" label="Place" />
    <FormTagsField control={control} name="attendees" label="Attendees" placeholder="Names" />
  </Columns>
);

const NoteFields = ({ control }: FieldsProps) => (
  <Columns>
    <When control={control} />
  </Columns>
);

const TaskFields = ({ control }: FieldsProps) => (
  <Columns>
    <FormDateField control={control} name="due_date" label="Due" />
    <FormOwnerField control={control} name="assignee_id" label="For" nobody />
    <FormSelect control={control} name="priority" label="Priority" options={priorityOptions} />
  </Columns>
);

const fieldsOf = {
  call: CallFields,
  email: EmailFields,
  meeting: MeetingFields,
  note: NoteFields,
  task: TaskFields,
};

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const priorityOptions = priorities.map((value) => ({
  value,
  label: value[0]?.toUpperCase() + value.slice(1),
}));

const Columns = ({ children }: { children: ReactNode }) => <Box sx={columnsStyle}>{children}</Box>;

const columnsStyle = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  alignItems: 'start',
};
