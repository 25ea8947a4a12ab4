'use client';

import type { Control } from 'react-hook-form';
import { ClashNote } from '@/components/form/clash-note';
import { FormTextField } from '@/components/form/form-text-field';
import { useLocale } from '@/components/locale';
import { useTeam } from '@/features/team/team-context';
import { activityLabels } from '../labels';
import type { ActivityType, SubjectKind } from '../values';
import { fieldLabels, fieldWords } from './field-words';
import { LinkFields } from './link-fields';
import type { LogValues } from './log-values';
import { TypeFields } from './type-fields';
import type { Clash, useLogForm } from './use-log-form';

interface LogFieldsProps extends Pick<ReturnType<typeof useLogForm>, 'takeTheirs'> {
  type: ActivityType;
  control: Control<LogValues>;
  clash: Clash | null;
  /** The record on whose page a new one is logged: what is logged there belongs there. */
  fixed?: SubjectKind;
  autoFocus?: boolean;
}

/** All that a form asks about an activity, beneath what somebody else has made of it meanwhile. */
export function LogFields({ type, control, clash, takeTheirs, fixed, autoFocus }: LogFieldsProps) {
  const locale = useLocale();
  const { time_zone: timeZone } = useTeam().team;
  return (
    <>
      {clash && (
        <ClashNote
          what={`this ${activityLabels[type].toLowerCase()}`}
          clashes={clash.names.map((name) => ({
            name,
            label: fieldLabels[name],
            theirs: fieldWords(clash.theirs, name, { locale, timeZone }),
          }))}
          onTakeTheirs={takeTheirs}
        />
      )}
      <FormTextField
        control={control}
        name="subject"
        label={type === 'task' ? 'What is to be done' : 'Subject'}
        required
        autoFocus={autoFocus}
      />
      <FormTextField control={control} name="body" label="Details" rows={3} />
      <TypeFields type={type} control={control} />
      <LinkFields control={control} fixed={fixed} />
    </>
  );
}
